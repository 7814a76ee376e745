import { minute } from '../kernel/clock';
import type { CheckItem } from '../records/check-item.record';
import type { CheckTick } from '../records/check-tick.record';
import { momentOn, type Worked } from './rules';

type Item = Pick<CheckItem, 'id' | 'on' | 'when' | 'each' | 'carry' | 'createdAt'>;
export type Tick = Pick<CheckTick, 'itemId' | 'day' | 'who' | 'createdAt'>;

/** The day of one member, as far as lists go. */
export interface CheckDay {
  /** Name of the day on which the shift began. */
  day: string;
  shift: Worked | undefined;
  /** Member; '' for who never signed on. */
  who: string;
  /** Since when nobody waits, ms since 1970; `undefined` while somebody does, or where nothing is known. */
  idleSince: number | undefined;
  now: number;
}

export interface DueItem<T extends Item> {
  item: T;
  /** ms since 1970 */
  dueAt: number;
  /** On how many working days in a row before this one it was left. */
  left: number;
}

/** When an item falls due on this day (ms since 1970); `undefined` for not at all. */
export function dueAt(
  { when }: Pick<CheckItem, 'when'>,
  { day, shift, idleSince }: CheckDay,
): number | undefined {
  if (when.kind === 'start') return shift?.start ?? momentOn(day, 0);
  if (when.kind === 'beforeEnd') return shift && shift.end - when.minutes * minute;
  if (when.kind === 'idle') return idleSince === undefined ? undefined : idleSince + when.minutes * minute;
  const at = momentOn(day, when.at);
  if (!shift) return at;
  // A night shift meets the small hours on the next day.
  const met = at < shift.start ? momentOn(day, when.at + 24 * 60) : at;
  return met < shift.end ? met : undefined;
}

/** By whom and when an item was ticked on a day, as it counts for this member. */
export const tickOf = (item: Item, ticks: readonly Tick[], day: string, who: string): Tick | undefined =>
  ticks.find((tick) => tick.itemId === item.id && tick.day === day && (!item.each || tick.who === who));

/**
 * On how many working days in a row an item was left, up to the last one.
 * @param worked names of the days worked before this one, newest first
 */
export function leftFor(item: Item, ticks: readonly Tick[], worked: readonly string[], who: string): number {
  if (!item.carry) return 0;
  const there = worked.filter((day) => momentOn(day, 0) >= item.createdAt);
  const done = there.findIndex((day) => tickOf(item, ticks, day, who) !== undefined);
  return done < 0 ? there.length : done;
}

/** What is due now and not ticked, longest due first. What was left on days before is due from the start. */
export function dueItems<T extends Item>(
  items: readonly T[],
  ticks: readonly Tick[],
  worked: readonly string[],
  at: CheckDay,
): DueItem<T>[] {
  return items
    .filter((item) => item.on && tickOf(item, ticks, at.day, at.who) === undefined)
    .flatMap((item) => {
      const left = leftFor(item, ticks, worked, at.who);
      const due = left > 0 ? (at.shift?.start ?? momentOn(at.day, 0)) : dueAt(item, at);
      return due !== undefined && due <= at.now ? [{ item, dueAt: due, left }] : [];
    })
    .sort((a, b) => a.dueAt - b.dueAt);
}

/** Days before this one on which somebody worked, newest first: with a tick, or with a shift planned for the member. */
export const workedDays = (ticks: readonly Tick[], planned: readonly string[], today: string): string[] =>
  [...new Set([...ticks.map(({ day }) => day), ...planned])]
    .filter((day) => day < today)
    .sort()
    .reverse();
