import { arrayMove } from '@dnd-kit/sortable';

interface Placed {
  id: string;
  order: number;
}

/**
 * The orders to write when the row at `from` is put at `to`: usually one, halfway between its new neighbours. Where
 * halving has used up the room between them, the whole list is numbered anew.
 */
export function newOrders(list: readonly Placed[], from: number, to: number): Placed[] {
  const moved = list[from];
  if (!moved || from === to) return [];
  const after = arrayMove([...list], from, to);
  const low = after[to - 1]?.order;
  const high = after[to + 1]?.order;
  const order = low === undefined ? (high ?? 0) - 1 : high === undefined ? low + 1 : low + (high - low) / 2;
  const fits = (low === undefined || order > low) && (high === undefined || order < high);
  if (fits) return [{ id: moved.id, order }];
  const start = Math.min(...list.map((row) => row.order));
  return after.map(({ id }, index) => ({ id, order: start + index }));
}
