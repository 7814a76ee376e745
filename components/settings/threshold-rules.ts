/** Bounds of the setting, in seconds; see `lib/settings/rules`. */
const shortest = 5;
const longest = 43_200;
export const mostThresholds = 5;

export type ThresholdProblem = 'thresholdNumber' | 'thresholdShort' | 'thresholdLong' | 'thresholdTwice';

/** What was typed, as whole seconds. */
export function readThreshold(amount: string, unit: 'seconds' | 'minutes'): number {
  const number = amount.trim() === '' ? Number.NaN : Number(amount.normalize('NFKC'));
  return unit === 'minutes' ? Math.round(number * 60) : number;
}

/** Why these seconds cannot stand beside the other reminders; undefined when they can. */
export function thresholdProblem(seconds: number, others: readonly number[]): ThresholdProblem | undefined {
  if (!Number.isInteger(seconds)) return 'thresholdNumber';
  if (seconds < shortest) return 'thresholdShort';
  if (seconds > longest) return 'thresholdLong';
  return others.includes(seconds) ? 'thresholdTwice' : undefined;
}
