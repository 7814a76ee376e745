import type { Phrase } from '../records/phrase.record';

type Span = Pick<Phrase, 'from' | 'to'>;

/** How a phrase stands to its days at a moment. */
export type Period =
  | { state: 'always' }
  | { state: 'notYet'; from: number }
  /** `days` after today on which it is still offered; null when it has no end. */
  | { state: 'running'; days: number | null }
  | { state: 'expired'; to: number };

/** @param now ms since 1970 */
export function periodOf({ from, to }: Span, now: number): Period {
  if (to !== null && to < now) return { state: 'expired', to };
  if (from !== null && from > now) return { state: 'notYet', from };
  if (from === null && to === null) return { state: 'always' };
  return { state: 'running', days: to === null ? null : daysBetween(now, to) };
}

/** Local midnights between two moments; by date, since days around a clock change are shorter or longer. */
function daysBetween(earlier: number, later: number): number {
  const [a, b] = [new Date(earlier), new Date(later)];
  const noon = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return (noon(b) - noon(a)) / 86_400_000;
}

/** The next moment at which one of these begins or runs out, ms since 1970; `undefined` when none does. */
export function nextChange(phrases: readonly Span[], now: number): number | undefined {
  let next: number | undefined;
  const take = (at: number) => {
    if (at > now && (next === undefined || at < next)) next = at;
  };
  for (const { from, to } of phrases) {
    if (from !== null) take(from);
    if (to !== null) take(to + 1);
  }
  return next;
}

const dayStart = (day: string, days = 0): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + days).getTime();
};

/** A first day, `2026-11-25`, as the moment it begins; '' is null. */
export const fromOfDay = (day: string): number | null => (day === '' ? null : dayStart(day));
/** A last day as its last moment; '' is null. */
export const toOfDay = (day: string): number | null => (day === '' ? null : dayStart(day, 1) - 1);
