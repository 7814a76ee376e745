import { second } from '../kernel/clock';

/** A buyer who waits, as far as reminders care. Times in ms, thresholds in seconds. */
export interface Wait {
  id: string;
  waitingSince: number;
  /** Highest threshold already told, 0 for none. */
  remindedAt: number;
}

export interface Reminder<T extends Wait> {
  wait: T;
  /** The highest threshold this wait has passed, in seconds. */
  threshold: number;
}

export type Urgency = 'fresh' | 'warn' | 'late';

const waited = (wait: Wait, now: number) => now - wait.waitingSince;

/** Waits that have passed a threshold nobody was told of yet; longest wait first. */
export function dueReminders<T extends Wait>(waits: T[], thresholds: number[], now: number): Reminder<T>[] {
  return waits
    .flatMap((wait) => {
      const passed = thresholds.filter((threshold) => waited(wait, now) >= threshold * second);
      const threshold = Math.max(0, ...passed);
      return threshold > wait.remindedAt ? [{ wait, threshold }] : [];
    })
    .sort((a, b) => a.wait.waitingSince - b.wait.waitingSince);
}

/** The earliest moment (ms since 1970) at which {@link dueReminders} will have news, or undefined. */
export function nextReminderAt(waits: Wait[], thresholds: number[], now: number): number | undefined {
  const moments = waits.flatMap((wait) =>
    thresholds
      .filter((threshold) => threshold > wait.remindedAt)
      .map((threshold) => wait.waitingSince + threshold * second),
  );
  const future = moments.filter((moment) => moment > now);
  // A moment that has passed untold is due at once.
  return future.length < moments.length ? now : future.length > 0 ? Math.min(...future) : undefined;
}

/** How a wait is coloured: late from the last threshold on, warn from the one before it. */
export function urgency(waitingSince: number, thresholds: number[], now: number): Urgency {
  const seconds = (now - waitingSince) / second;
  const last = thresholds.at(-1);
  const before = thresholds.at(-2) ?? last;
  if (last !== undefined && seconds >= last) return 'late';
  return before !== undefined && seconds >= before ? 'warn' : 'fresh';
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

/** Whom to answer next: the longest wait that is not in front of the agent already. @param waits longest first */
export const nextWait = <T extends { buyerKey: string }>(
  waits: readonly T[],
  openKey: string | undefined,
): T | undefined => waits.find(({ buyerKey }) => buyerKey !== openKey);
