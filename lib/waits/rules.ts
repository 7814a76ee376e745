import { second } from '../kernel/clock';
import { isAwake, type Wait } from './steps';
import { deadlineOf, limitOf } from './thresholds';

export type Urgency = 'fresh' | 'warn' | 'late';

/** `snoozedUntil` of a wait that is to be left alone until the buyer writes again. */
export const untilBuyerWrites = Number.MAX_SAFE_INTEGER;

/** How a wait is coloured: late from the last threshold on, warn from the first one on. */
export function urgency(waitingSince: number, thresholds: readonly number[], now: number): Urgency {
  const seconds = (now - waitingSince) / second;
  if (seconds >= limitOf(thresholds)) return 'late';
  const [first] = thresholds;
  return first !== undefined && seconds >= first ? 'warn' : 'fresh';
}

type Placed = Omit<Wait, 'remindedAt'>;

/** Waits in the order in which they have to be answered: least time left first; snoozed and muted ones behind. */
export function mostUrgentFirst<T extends Placed>(waits: readonly T[], now: number): T[] {
  const place = (wait: T) => (wait.muted ? 2 : isAwake(wait, now) ? 0 : 1);
  // By subtraction Infinity would be no number.
  const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
  return waits.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      compare(deadlineOf(a), deadlineOf(b)) ||
      compare(a.waitingSince, b.waitingSince) ||
      a.id.localeCompare(b.id),
  );
}

export interface LateWaits {
  /** Buyers who wait beyond their limit here. */
  over: number;
  /** The one who waits longest of them. `waited` in ms, so that clocks that differ do no harm. */
  longest?: { nick: string; site: string; waited: number } | undefined;
}

/** Who waits beyond the limit, as the radar shows it: a wait that is put off, or a buyer who is muted, does not count. */
export function lateWaits(
  waits: readonly (Placed & { nick: string; site: string })[],
  now: number,
): LateWaits {
  const late = waits.filter(
    (wait) => isAwake(wait, now) && urgency(wait.waitingSince, wait.thresholds, now) === 'late',
  );
  const [first] = late.toSorted((a, b) => a.waitingSince - b.waitingSince);
  if (!first) return { over: 0 };
  const { nick, site, waitingSince } = first;
  return { over: late.length, longest: { nick, site, waited: now - waitingSince } };
}

/** How much of the time until the limit is left, 0 to 1. */
export function shareLeft(wait: Pick<Placed, 'waitingSince' | 'thresholds'>, now: number): number {
  const limit = limitOf(wait.thresholds) * second;
  return Math.min(1, Math.max(0, 1 - (now - wait.waitingSince) / limit));
}

/** `0:42`, `3:26`, `1:05:09`. Negative waits (a clock was set back) show as 0:00. */
export function formatWait(ms: number): string {
  const total = Math.max(0, Math.floor(ms / second));
  const pad = (n: number) => String(n).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor((total % 3600) / 60);
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(total % 60)}` : `${minutes}:${pad(total % 60)}`;
}

/** `30 秒`, `3 分钟`, `1 小时`, and their English. */
export function formatThreshold(seconds: number, language: 'zh' | 'en'): string {
  const units = { zh: [' 小时', ' 分钟', ' 秒'], en: [' h', ' min', ' s'] }[language];
  if (seconds % 3600 === 0) return `${seconds / 3600}${units[0]}`;
  if (seconds % 60 === 0) return `${seconds / 60}${units[1]}`;
  return `${seconds}${units[2]}`;
}

/**
 * Whom to answer next: the most urgent wait that is not in front of the agent already, nor put off.
 * @param waits most urgent first
 */
export const nextWait = <T extends { buyerKey: string; snoozedUntil: number | null; muted: boolean }>(
  waits: readonly T[],
  openKey: string | undefined,
  now: number,
): T | undefined => waits.find((wait) => wait.buyerKey !== openKey && isAwake(wait, now));

/** Does the sign of a guess belong before this time? The page told no beginning, or only roughly. */
export const isGuessed = ({ source }: { source: string }): boolean =>
  source === 'firstSeen' || source === 'row';
