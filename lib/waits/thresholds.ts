import { second } from '../kernel/clock';

/** Seconds after which a waiting buyer is told, ascending: for everybody, and by site, tag and shift id. */
export interface ReminderRules {
  general: readonly number[];
  sites: Readonly<Record<string, readonly number[]>>;
  tags: Readonly<Record<string, readonly number[]>>;
  shifts: Readonly<Record<string, readonly number[]>>;
}

export type RuledBy = { by: 'general' } | { by: 'site' | 'tag' | 'shift'; id: string };
export type Applied = RuledBy & { thresholds: readonly number[] };

/** The last threshold: by then the buyer must be answered. In seconds; Infinity where there is none. */
export const limitOf = (thresholds: readonly number[]): number =>
  thresholds.at(-1) ?? Number.POSITIVE_INFINITY;

/**
 * Which thresholds count for this buyer, and why: the nearest to the buyer first, so a tag before the shift, the shift
 * before the site. Of several tags the one with the shortest limit counts.
 * @param shift the shift that works now, if any
 */
export function thresholdsFor(
  wait: { site: string; tagIds: readonly string[] },
  rules: ReminderRules,
  shift?: string,
): Applied {
  const [tag] = wait.tagIds
    .flatMap((id) => own(rules.tags, id, 'tag'))
    .toSorted((a, b) => limitOf(a.thresholds) - limitOf(b.thresholds));
  const [ofShift] = shift === undefined ? [] : own(rules.shifts, shift, 'shift');
  const [ofSite] = own(rules.sites, wait.site, 'site');
  return tag ?? ofShift ?? ofSite ?? { by: 'general', thresholds: rules.general };
}

const own = (lists: ReminderRules['tags'], id: string, by: 'site' | 'tag' | 'shift'): Applied[] => {
  const thresholds = Object.hasOwn(lists, id) ? lists[id] : undefined;
  return thresholds ? [{ by, id, thresholds }] : [];
};

/** Limits that platforms count by, in seconds. */
export const usualLimits = [30, 60, 100, 180] as const;

/** Thresholds that lead up to a limit in three even steps. @param limit seconds, at least 15 */
export const stepsTo = (limit: number): number[] => {
  const part = (share: number) => Math.round((limit * share) / 5) * 5;
  return [part(1 / 3), part(2 / 3), limit];
};

/** The moment (ms since 1970) by which the buyer must be answered; Infinity where no threshold is set. */
export const deadlineOf = (wait: { waitingSince: number; thresholds: readonly number[] }): number =>
  wait.waitingSince + limitOf(wait.thresholds) * second;
