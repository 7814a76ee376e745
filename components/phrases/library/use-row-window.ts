import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { headHeight, rowHeight } from './table-columns';

/** Rows that are drawn above and below those in sight. */
const spare = 8;

/**
 * Which rows of a long table are drawn.
 * @param kept places of rows that are drawn wherever the table is scrolled: what has the focus must not go away
 * @param shown a row that comes into sight when another one takes its place
 */
export function useRowWindow(
  count: number,
  kept: readonly (number | undefined)[],
  shown: number | undefined,
) {
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: spare,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    rangeExtractor: (range) => {
      const rows = new Set(defaultRangeExtractor(range));
      for (const at of kept) if (at !== undefined && at >= 0 && at < count) rows.add(at);
      return [...rows].sort((a, b) => a - b);
    },
  });
  const wanted = useRef<number>(undefined);
  const rows = virtual.getVirtualItems().map(({ index }) => index);
  // The row that is gone to may be drawn only now.
  useEffect(() => {
    const at = wanted.current;
    const row =
      at === undefined ? null : body.current?.querySelector<HTMLElement>(`[aria-rowindex="${at + 2}"]`);
    if (!row) return;
    wanted.current = undefined;
    row.focus({ preventScroll: true });
  });
  const into = useRef(virtual.scrollToIndex);
  into.current = virtual.scrollToIndex;
  useEffect(() => {
    if (shown !== undefined) into.current(shown, { align: 'auto' });
  }, [shown]);
  return {
    scroller,
    body,
    rows,
    /** Of the whole table, px. */
    height: count * rowHeight,
    /** Rows that a page key passes. */
    page: Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1),
    /** Brings a place into sight. */
    show: (at: number) => virtual.scrollToIndex(at, { align: 'auto' }),
    /** Brings a row into sight and gives it the focus. */
    reach: (at: number) => {
      wanted.current = at;
      virtual.scrollToIndex(at, { align: 'auto' });
    },
  };
}
