import type { DragEndEvent, DragStartEvent } from '@dnd-kit/core';
import { arrayMove } from '@dnd-kit/sortable';
import { useState } from 'react';
import type { Phrase } from '../../../lib/records/phrase.record';

/** The rows while one is dragged, and shown in their new order at once after a drop, until the library says the same. */
export function useDrop(phrases: readonly Phrase[], onMove: (from: number, to: number) => void) {
  const [dropped, setDropped] = useState<{ from: readonly Phrase[]; list: readonly Phrase[] }>();
  const [dragged, setDragged] = useState<string>();
  const list = dropped?.from === phrases ? dropped.list : phrases;
  return {
    list,
    /** The row that hangs at the pointer: it must stay drawn, however far the list is scrolled. */
    dragged,
    onDragStart: ({ active }: DragStartEvent) => setDragged(String(active.id)),
    onDragCancel: () => setDragged(undefined),
    onDragEnd: ({ active, over }: DragEndEvent) => {
      setDragged(undefined);
      const from = list.findIndex(({ id }) => id === active.id);
      const to = list.findIndex(({ id }) => id === over?.id);
      if (from === -1 || to === -1 || from === to) return;
      setDropped({ from: phrases, list: arrayMove([...list], from, to) });
      onMove(from, to);
    },
  };
}
