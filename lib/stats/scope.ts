import { dayAfter, dayName } from '../kernel/day-name';
import type { ZoneOf } from './rules';

export const ranges = ['today', 'yesterday', 'week', 'month', 'quarter'] as const;
export type Range = (typeof ranges)[number];

/** Which days, and of which site and shop; `null` for all. */
export interface Scope {
  range: Range;
  site: string | null;
  shop: string | null;
}

const lengths: Record<Range, number> = { today: 1, yesterday: 1, week: 7, month: 30, quarter: 90 };

/** First and last day of a range, by name; today counts as its last day. @param now ms @param zone as in `dayWindow` */
export function daysOf(range: Range, now: number, zone?: string): { from: string; to: string } {
  const today = dayName(now, zone);
  const to = range === 'yesterday' ? dayAfter(today, -1) : today;
  return { from: dayAfter(to, 1 - lengths[range]), to };
}

/** Whether a day of this site and shop is meant. */
export function inScope(scope: Scope, now: number, zoneOf: ZoneOf) {
  const days = new Map<string | undefined, { from: string; to: string }>();
  return ({ day, site, shop }: { day: string; site: string; shop: string }): boolean => {
    if (scope.site !== null && scope.site !== site) return false;
    if (scope.shop !== null && scope.shop !== shop) return false;
    const zone = zoneOf(site);
    const span = days.get(zone) ?? daysOf(scope.range, now, zone);
    days.set(zone, span);
    return day >= span.from && day <= span.to;
  };
}

/** A range that holds the days of every zone: none is more than a day off this machine's. */
export function widest(range: Range, now: number): { from: string; to: string } {
  const { from, to } = daysOf(range, now);
  return { from: dayAfter(from, -1), to: dayAfter(to, 1) };
}
