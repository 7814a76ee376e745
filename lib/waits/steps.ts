import { second } from '../kernel/clock';
import { deadlineOf, limitOf } from './thresholds';

/** A buyer who waits, as far as reminders care. Times in ms since 1970, thresholds in seconds. */
export interface Wait {
  id: string;
  waitingSince: number;
  /** Highest threshold already told, repetitions included; 0 for none. */
  remindedAt: number;
  thresholds: readonly number[];
  snoozedUntil: number | null;
  muted: boolean;
}

/** How loud a threshold is: the colour in the lists alone, a sound besides, or both and a desktop notification. */
export type Step = 'colour' | 'sound' | 'notice';

export interface Reminder<T extends Wait> {
  wait: T;
  /** The highest threshold this wait has passed, in seconds. */
  threshold: number;
  step: Step;
}

/** The last threshold notifies, the first of three and more only colours, the others sound. */
export function stepOf(threshold: number, thresholds: readonly number[]): Step {
  if (threshold >= limitOf(thresholds)) return 'notice';
  return thresholds.length > 2 && threshold === thresholds[0] ? 'colour' : 'sound';
}

/** Is anybody to be reminded of this wait now? */
export const isAwake = (
  { snoozedUntil, muted }: Pick<Wait, 'snoozedUntil' | 'muted'>,
  now: number,
): boolean => !muted && (snoozedUntil === null || snoozedUntil <= now);

/**
 * Waits that have passed a threshold nobody was told of yet; nearest to their limit, or furthest past it, first.
 * @param every seconds after which the last threshold is told again and again, 0 for never
 */
export function dueReminders<T extends Wait>(waits: readonly T[], now: number, every = 0): Reminder<T>[] {
  return waits
    .flatMap((wait) => {
      const threshold = passedBy(wait, now, every);
      const due = threshold > wait.remindedAt && isAwake(wait, now);
      return due ? [{ wait, threshold, step: stepOf(threshold, wait.thresholds) }] : [];
    })
    .sort((a, b) => deadlineOf(a.wait) - deadlineOf(b.wait));
}

/** The highest threshold this wait has passed, repetitions included; 0 for none. */
function passedBy({ waitingSince, thresholds }: Wait, now: number, every: number): number {
  const waited = (now - waitingSince) / second;
  const beyond = waited - limitOf(thresholds);
  if (every > 0 && beyond >= every) return limitOf(thresholds) + Math.floor(beyond / every) * every;
  return Math.max(0, ...thresholds.filter((threshold) => waited >= threshold));
}

/** The earliest moment (ms since 1970) at which {@link dueReminders} will have news, or undefined. */
export function nextReminderAt(waits: readonly Wait[], now: number, every = 0): number | undefined {
  const moments = waits.flatMap((wait) => {
    const threshold = nextThreshold(wait, every);
    if (wait.muted || threshold === undefined) return [];
    const moment = Math.max(wait.waitingSince + threshold * second, wait.snoozedUntil ?? 0);
    return moment < Number.MAX_SAFE_INTEGER ? [moment] : [];
  });
  // A moment that has passed untold is due at once.
  return moments.length > 0 ? Math.max(now, Math.min(...moments)) : undefined;
}

function nextThreshold({ thresholds, remindedAt }: Wait, every: number): number | undefined {
  const limit = limitOf(thresholds);
  const next = thresholds.find((threshold) => threshold > remindedAt);
  if (next !== undefined || every === 0 || limit === Number.POSITIVE_INFINITY) return next;
  return limit + (Math.floor((remindedAt - limit) / every) + 1) * every;
}

/** What keeps reminders back. Times in ms since 1970. */
export interface Calm {
  /** When somebody was disturbed last; 0 for never. */
  toldAt: number;
  /** The agent wants quiet until then; 0 for none. */
  quietUntil: number;
  /** Whether the agent works now. */
  onDuty: boolean;
}

/** Between two reminders (ms): who falls due meanwhile is told together, or a rush would ring without end. */
export const pause = 10 * second;

/** Nothing sounds or notifies before this moment (ms since 1970). Infinity until the agent works. */
export function calmUntil({ toldAt, quietUntil, onDuty }: Calm, now: number): number {
  if (!onDuty) return Number.POSITIVE_INFINITY;
  // A time from the future is from before the clock was set back.
  return Math.max(quietUntil, toldAt > now ? 0 : toldAt + pause);
}

/** The sound for all that is due at once: the most urgent one's. */
export function soundOf(steps: readonly Step[]): 'warn' | 'late' | null {
  if (steps.includes('notice')) return 'late';
  return steps.includes('sound') ? 'warn' : null;
}

/** Shop or client that lies before the agent's eyes. */
export interface InFront {
  site: string;
  /** `null` for all shops of it. */
  shop: string | null;
}

/** Does the agent look at the chat in which this buyer waits? */
export const isInFront = (wait: { site: string; shop: string }, front: InFront | undefined): boolean =>
  front !== undefined && front.site === wait.site && (front.shop === null || front.shop === wait.shop);
