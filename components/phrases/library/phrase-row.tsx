import { useSortable } from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { GripVertical } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../../lib/records/phrase.record';
import { classes } from '../../ui/classes';
import { RowFlag } from './row-flag';
import { VariableText } from './variable-text';

export interface RowProps {
  phrase: Phrase;
  uses: number;
  open: boolean;
  unsaved: boolean;
  selected: boolean;
  sortable: boolean;
  onOpen: (id: string) => void;
  onSelect: (id: string, selected: boolean) => void;
}

/** One phrase in the table. */
export const PhraseRow = memo(function PhraseRow(props: RowProps) {
  const { phrase, uses, open, unsaved, selected, sortable, onOpen, onSelect } = props;
  const { t } = useTranslation();
  const drag = useSortable({ id: phrase.id, disabled: !sortable });
  return (
    <tr
      ref={drag.setNodeRef}
      style={{ transform: CSS.Translate.toString(drag.transform), transition: drag.transition }}
      className={classes(
        'border-b border-line align-top',
        open ? 'bg-brand-soft' : 'hover:bg-hover',
        drag.isDragging && 'relative z-10 bg-card shadow-lg',
      )}
    >
      <td className="py-2">
        <button
          type="button"
          ref={drag.setActivatorNodeRef}
          {...drag.attributes}
          {...drag.listeners}
          disabled={!sortable}
          aria-label={t('library:move', { title: phrase.title })}
          className="-mt-0.5 grid size-[24px] cursor-grab touch-none place-items-center text-ink3 disabled:invisible"
        >
          <GripVertical size={14} aria-hidden />
        </button>
      </td>
      <td className="py-2 text-center">
        <input
          type="checkbox"
          checked={selected}
          onChange={(event) => onSelect(phrase.id, event.target.checked)}
          aria-label={t('library:select', { title: phrase.title })}
          className="mt-0.5 size-[16px] accent-(--brand)"
        />
      </td>
      <PhraseCells phrase={phrase} uses={uses} open={open} unsaved={unsaved} onOpen={onOpen} />
    </tr>
  );
});

type CellProps = Pick<RowProps, 'phrase' | 'uses' | 'open' | 'unsaved' | 'onOpen'>;

/** Apart, so that a drag over two hundred rows does not read their texts again. */
const PhraseCells = memo(function PhraseCells({ phrase, uses, open, unsaved, onOpen }: CellProps) {
  const { t } = useTranslation();
  return (
    <>
      <td className="px-2 py-1.5">
        <button
          type="button"
          aria-current={open || undefined}
          onClick={() => onOpen(phrase.id)}
          className="block w-full truncate text-left font-semibold"
        >
          {phrase.title}
        </button>
        <div className={classes('truncate text-xs', open ? 'text-ink2' : 'text-ink3')}>
          {[...new Set([phrase.stage, ...phrase.tags])].join(' · ')}
          {unsaved && <b className="text-late"> · {t('library:unsaved')}</b>}
        </div>
        <RowFlag text={phrase.text} />
      </td>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the title is the button; this only widens it for the mouse. */}
      <td className="cursor-pointer px-2 py-1.5 text-ink2" onClick={() => onOpen(phrase.id)}>
        <div className="line-clamp-2 break-words">
          <VariableText text={phrase.text} />
        </div>
      </td>
      <td className="px-2 py-1.5">
        {phrase.code !== '' && (
          <kbd className="inline-block max-w-full truncate rounded-sm border border-edge bg-hover px-1 font-mono text-xs text-ink2">
            /{phrase.code}
          </kbd>
        )}
      </td>
      <td className="px-2 py-1.5 text-right tabular-nums">{uses > 0 ? uses : ''}</td>
    </>
  );
});
