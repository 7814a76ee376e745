import { hour } from '../kernel/clock';
import { dayAfter } from '../kernel/day-name';
import { type DayPlan, spansOn } from './rules';
import { hoursOf } from './spans';

/** Between two shifts nobody works for so many hours: after a late one no early one. */
export const restHours = 10;
/** Of so many days in a row one is a day off. */
const week = 7;
/** By so many hours a week's work may differ from the others'. */
export const unequalHours = 8;

export type RosterWarning =
  | { kind: 'shortRest'; who: string; day: string; hours: number }
  | { kind: 'noRest'; who: string; day: string }
  | { kind: 'unequal'; who: string; hours: number; mean: number };

/** What one member is down for, in the order of the days. */
export interface MemberPlan {
  who: string;
  days: readonly DayPlan[];
}

const hoursIn = (days: readonly DayPlan[]) =>
  days.reduce((sum, { shift }) => sum + (shift ? hoursOf(shift.spans) : 0), 0);
const tenths = (number: number) => Math.round(number * 10) / 10;

/**
 * Where a week breaks the rules of the house. They warn, they do not forbid.
 * @param plans of each member, with the week before where it is known
 * @param days names of the week's days
 */
export function rosterWarnings(plans: readonly MemberPlan[], days: readonly string[]): RosterWarning[] {
  const shown = new Set(days);
  const weeks = plans.map(({ who, days: all }) => ({ who, days: all.filter(({ day }) => shown.has(day)) }));
  const busy = weeks.filter(({ days: its }) => its.some(({ shift }) => shift));
  const mean = busy.reduce((sum, { days: its }) => sum + hoursIn(its), 0) / busy.length;
  return [
    ...plans.flatMap(({ who, days: all }) => shortRests(who, all, shown)),
    ...plans.flatMap(({ who, days: all }) => longRuns(who, all, shown)),
    ...busy.flatMap(({ who, days: its }): RosterWarning[] => {
      const hours = hoursIn(its);
      const apart = Math.abs(hours - mean) > unequalHours;
      return apart ? [{ kind: 'unequal', who, hours: tenths(hours), mean: tenths(mean) }] : [];
    }),
  ];
}

function shortRests(who: string, days: readonly DayPlan[], shown: ReadonlySet<string>): RosterWarning[] {
  const worked = days.flatMap(({ day, shift }) => {
    const spans = shift ? spansOn(day, shift.spans) : [];
    const [first, last] = [spans[0], spans.at(-1)];
    return first && last ? [{ day, start: first.start, end: last.end }] : [];
  });
  return worked.flatMap(({ day, start }, index): RosterWarning[] => {
    const before = worked[index - 1];
    const hours = before ? (start - before.end) / hour : Number.POSITIVE_INFINITY;
    return hours < restHours && shown.has(day) ? [{ kind: 'shortRest', who, day, hours: tenths(hours) }] : [];
  });
}

/** Told once for a run, on the day by which it is too long or, if that was before, on the first one shown. */
function longRuns(who: string, days: readonly DayPlan[], shown: ReadonlySet<string>): RosterWarning[] {
  let run = 0;
  let told = false;
  let before = '';
  return days.flatMap(({ day, shift }): RosterWarning[] => {
    const follows = before !== '' && dayAfter(before, 1) === day;
    before = day;
    run = shift ? (follows ? run + 1 : 1) : 0;
    if (run < week) told = false;
    if (run < week || told || !shown.has(day)) return [];
    told = true;
    return [{ kind: 'noRest', who, day }];
  });
}
