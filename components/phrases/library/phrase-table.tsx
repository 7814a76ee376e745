import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../../lib/records/phrase.record';
import { Button } from '../../ui/button';
import { PhraseRow } from './phrase-row';
import { useAnnouncements } from './use-announcements';

/** How many rows are drawn at first, and more with each press: a library of thousands stays quick. */
const step = 200;

interface Props {
  phrases: Phrase[];
  uses: Map<string, number>;
  openId: string | undefined;
  unsaved: ReadonlySet<string>;
  selected: ReadonlySet<string>;
  sortable: boolean;
  onOpen: (id: string) => void;
  onSelect: (id: string, selected: boolean) => void;
  onSelectAll: (selected: boolean) => void;
  onMove: (from: number, to: number) => void;
}

/** The library as a table; rows are dragged by their handle, or moved with space and the arrow keys. */
export function PhraseTable(props: Props) {
  const { uses, openId, unsaved, selected, sortable, onOpen, onSelect, onSelectAll, onMove } = props;
  const { t } = useTranslation();
  const [limit, setLimit] = useState(step);
  // Shown at once after a drop, until the table says the same.
  const [dropped, setDropped] = useState<{ from: Phrase[]; list: Phrase[] }>();
  const phrases = dropped?.from === props.phrases ? dropped.list : props.phrases;
  // The same array while nothing changed: each new one makes every sortable row render again.
  const rows = useMemo(() => phrases.slice(0, limit), [phrases, limit]);
  const rest = phrases.length - rows.length;
  const openAt = openId === undefined ? -1 : phrases.findIndex(({ id }) => id === openId);
  useEffect(() => {
    if (openAt >= limit) setLimit(openAt + step);
  }, [openAt, limit]);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const accessibility = useAnnouncements(phrases);
  const drop = ({ active, over }: DragEndEvent) => {
    const from = phrases.findIndex(({ id }) => id === active.id);
    const to = phrases.findIndex(({ id }) => id === over?.id);
    if (from === -1 || to === -1 || from === to) return;
    setDropped({ from: props.phrases, list: arrayMove(phrases, from, to) });
    onMove(from, to);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={accessibility}
    >
      <table className="w-full table-fixed border-collapse">
        <thead className="sticky top-0 z-20 bg-card text-left text-sm text-ink3 shadow-[0_1px_0_var(--line)]">
          <tr>
            <th scope="col" className="w-[24px]">
              <span className="sr-only">{t('library:colMove')}</span>
            </th>
            <th scope="col" className="w-[30px] text-center">
              <input
                type="checkbox"
                aria-label={t('library:selectAll')}
                checked={selected.size > 0 && selected.size === phrases.length}
                onChange={(event) => onSelectAll(event.target.checked)}
                className="mt-1 size-[16px] accent-(--brand)"
              />
            </th>
            <th scope="col" className="w-[36%] px-2 py-1.5 font-normal">
              {t('library:colTitle')}
            </th>
            <th scope="col" className="px-2 py-1.5 font-normal">
              {t('library:colText')}
            </th>
            <th scope="col" className="w-[76px] px-2 py-1.5 font-normal">
              {t('library:colCode')}
            </th>
            <th
              scope="col"
              className="w-12 px-2 py-1.5 text-right font-normal"
              title={t('library:colUsesHint')}
            >
              {t('library:colUses')}
            </th>
          </tr>
        </thead>
        <tbody>
          <SortableContext items={rows} strategy={verticalListSortingStrategy}>
            {rows.map((phrase) => (
              <PhraseRow
                key={phrase.id}
                phrase={phrase}
                uses={uses.get(phrase.id) ?? 0}
                open={phrase.id === openId}
                unsaved={unsaved.has(phrase.id)}
                selected={selected.has(phrase.id)}
                sortable={sortable}
                onOpen={onOpen}
                onSelect={onSelect}
              />
            ))}
          </SortableContext>
        </tbody>
      </table>
      {rest > 0 && (
        <div className="py-3 text-center">
          <Button onClick={() => setLimit(limit + step)}>
            {t('library:more', { count: Math.min(step, rest) })}
          </Button>
        </div>
      )}
    </DndContext>
  );
}
