import { useSortable } from '@dnd-kit/sortable';
import { GripVertical } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../../lib/records/phrase.record';
import { classes } from '../../ui/classes';
import { PhraseCells } from './phrase-cells';
import { type EditedField, RowEdit } from './row-edit';
import { columns, rowHeight } from './table-columns';

export interface RowProps {
  phrase: Phrase;
  /** Its place in the list, from 0. */
  at: number;
  /** Where it lies in the table, px. */
  top: number;
  uses: number;
  open: boolean;
  unsaved: boolean;
  selected: boolean;
  /** The one row that Tab reaches. */
  reached: boolean;
  editing: EditedField | undefined;
  sortable: boolean;
  stages: string;
  onOpen: (id: string) => void;
  onSelect: (id: string, selected: boolean, range: boolean) => void;
  onReach: (id: string) => void;
  onEdit: (id: string, field: EditedField) => void;
  onEdited: (id: string, back: boolean) => void;
}

/** One phrase in the table. */
export const PhraseRow = memo(function PhraseRow(props: RowProps) {
  const { phrase, at, top, uses, open, unsaved, selected, reached, editing, sortable } = props;
  const { onOpen, onSelect, onReach, onEdit, onEdited } = props;
  const { t } = useTranslation();
  const drag = useSortable({ id: phrase.id, disabled: !sortable || editing !== undefined });
  const { x = 0, y = 0 } = drag.transform ?? {};
  return (
    <tr
      ref={drag.setNodeRef}
      data-row={phrase.id}
      aria-rowindex={at + 2}
      aria-selected={selected}
      tabIndex={reached ? 0 : -1}
      onFocus={() => onReach(phrase.id)}
      style={{
        height: rowHeight,
        // Not by transform: dnd-kit measures rows without theirs, and would find them all in one place.
        top,
        transform: drag.transform ? `translate(${x}px, ${y}px)` : undefined,
        transition: drag.transition,
      }}
      className={classes(
        columns,
        'absolute left-0 w-full items-center border-b border-line -outline-offset-2',
        open ? 'bg-brand-soft' : selected ? 'bg-link-soft' : 'hover:bg-hover',
        drag.isDragging && 'z-10 bg-card shadow-lg',
      )}
    >
      <td>
        <button
          type="button"
          ref={drag.setActivatorNodeRef}
          {...drag.attributes}
          {...drag.listeners}
          data-grip
          tabIndex={reached ? 0 : -1}
          disabled={!sortable}
          aria-label={t('library:move', { title: phrase.title })}
          className="grid size-[22px] cursor-grab touch-none place-items-center text-ink3 disabled:invisible"
        >
          <GripVertical size={14} aria-hidden />
        </button>
      </td>
      <td className="text-center">
        <input
          type="checkbox"
          checked={selected}
          tabIndex={reached ? 0 : -1}
          // A click knows of Shift, a change does not.
          onClick={(event) => onSelect(phrase.id, event.currentTarget.checked, event.shiftKey)}
          onChange={() => {}}
          aria-label={t('library:select', { title: phrase.title })}
          className="mt-1 size-[16px] accent-(--brand)"
        />
      </td>
      {editing ? (
        <RowEdit
          phrase={phrase}
          field={editing}
          stages={props.stages}
          onDone={(back) => onEdited(phrase.id, back)}
        />
      ) : (
        <PhraseCells
          phrase={phrase}
          uses={uses}
          open={open}
          unsaved={unsaved}
          tinted={open || selected}
          reached={reached}
          onOpen={onOpen}
          onEdit={onEdit}
        />
      )}
    </tr>
  );
});
