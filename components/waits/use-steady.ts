import { useEffect, useRef, useState } from 'react';
import { second } from '../../lib/kernel/clock';
import { keepOrder, type SteadyRow } from '../../lib/waits/steady';

/** Ms after which a mouse that rests is taken for gone: browsers may forget to tell that it left the frame. */
const rest = 8 * second;

/**
 * A list that does not move while the mouse is over it, so that nobody clicks another than they aimed at; the new
 * order counts from when the mouse leaves.
 */
export function useSteady<T extends { id: string }>(
  list: readonly T[],
): {
  rows: SteadyRow<T>[];
  held: boolean;
  over: Record<'onPointerEnter' | 'onPointerMove' | 'onPointerLeave', () => void>;
} {
  const [held, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shown = useRef<readonly T[]>(list);
  const rows = held ? keepOrder(shown.current, list) : list.map((item) => ({ item, gone: false }));
  useEffect(() => {
    shown.current = rows.map(({ item }) => item);
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  const leave = () => {
    clearTimeout(timer.current);
    setHeld(false);
  };
  const hold = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(leave, rest);
    setHeld(true);
  };
  return { rows, held, over: { onPointerEnter: hold, onPointerMove: hold, onPointerLeave: leave } };
}

/** The value of now, or while it is held the one from before. */
export function useHeld<T>(value: T, held: boolean): T {
  const before = useRef(value);
  const shown = held ? before.current : value;
  useEffect(() => {
    before.current = shown;
  });
  return shown;
}
