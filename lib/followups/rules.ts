import { minute, second } from '../kernel/clock';
import type { FollowUp } from '../records/follow-up.record';

/** What reminders need of a follow-up. Times in ms since 1970. */
export type ToDo = Pick<FollowUp, 'id' | 'dueAt' | 'remindedAt'>;

/**
 * Follow-ups that are due and nobody was reminded of, earliest first.
 * @param every seconds after which one is told again until it is done, 0 for never
 */
export const dueFollowUps = <T extends ToDo>(open: readonly T[], now: number, every = 0): T[] =>
  open.filter((one) => tellAt(one, every) <= now).toSorted((a, b) => a.dueAt - b.dueAt);

/** The earliest moment (ms since 1970) at which {@link dueFollowUps} will have news, or undefined. */
export function nextFollowUpAt(open: readonly ToDo[], now: number, every = 0): number | undefined {
  const first = Math.min(...open.map((one) => tellAt(one, every)));
  return first === Number.POSITIVE_INFINITY ? undefined : Math.max(now, first);
}

/** When to remind of it next; Infinity for never again. Postponed, it is told anew. */
function tellAt({ dueAt, remindedAt }: ToDo, every: number): number {
  if (remindedAt < dueAt) return dueAt;
  return every > 0 ? remindedAt + every * second : Number.POSITIVE_INFINITY;
}

/** The choices of 稍后回您, in minutes. */
export const laterMinutes = [5, 15, 60] as const;

/** The moment so many minutes from now, on a whole minute, so that lists show what was meant. */
export const inMinutes = (minutes: number, now: number): number =>
  Math.ceil((now + minutes * minute) / minute) * minute;

/**
 * The next time a clock shows this, today or tomorrow, in ms since 1970; undefined where it is no time of day.
 * @param clock `16:00`, local time
 */
export function nextAt(clock: string, now: number): number | undefined {
  const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(clock.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const at = new Date(now);
  at.setHours(Number(hours), Number(minutes), 0, 0);
  if (at.getTime() <= now) at.setDate(at.getDate() + 1);
  return at.getTime();
}

/** What is to do today: what is due before the day ends, and what is overdue; earliest first. */
export const toDoBy = <T extends Pick<FollowUp, 'dueAt'>>(open: readonly T[], dayEnd: number): T[] =>
  open.filter(({ dueAt }) => dueAt < dayEnd).toSorted((a, b) => a.dueAt - b.dueAt);
