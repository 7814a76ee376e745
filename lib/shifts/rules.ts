import { hour, minute } from '../kernel/clock';
import { dayName } from '../kernel/day-name';
import type { Shift, Span } from '../records/shift.record';

export type Template = Pick<Shift, 'id' | 'name' | 'colour' | 'spans'>;

/** What one member is down for on a day; `null` is a day off. */
export interface DayPlan {
  day: string;
  shift: Template | null;
}

/** From when to when, ms since 1970. */
export interface Stretch {
  start: number;
  end: number;
}

/** A shift on its day, breaks and all. */
export interface Worked extends Stretch {
  /** Name of the day it begins on. */
  day: string;
  shift: Template;
  spans: Stretch[];
}

export interface Duty {
  /** Outside of it nothing sounds or notifies. Who is not planned for today works. */
  onDuty: boolean;
  /** The shift that goes on now, in its breaks too. */
  now: Worked | undefined;
  /** The shift that ended last, of those that were asked for. */
  ended: Worked | undefined;
  /** When a span begins or ends next, ms since 1970. */
  nextChange: number | undefined;
}

/** The moment on the machine's clock so many minutes after a day's midnight; where the clock was set, its hands count. */
export function momentOn(day: string, minutes: number): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date, 0, minutes).getTime();
}

/** When a shift is worked if it begins on this day. */
export const spansOn = (day: string, spans: readonly Span[]): Stretch[] =>
  spans.map(({ from, to }) => ({ start: momentOn(day, from), end: momentOn(day, to) }));

function workedOn({ day, shift }: DayPlan): Worked[] {
  const spans = shift ? spansOn(day, shift.spans) : [];
  const [first, last] = [spans[0], spans.at(-1)];
  return shift && first && last ? [{ day, shift, spans, start: first.start, end: last.end }] : [];
}

const holds = ({ start, end }: Stretch, now: number) => start <= now && now < end;

/**
 * How one member stands at this moment.
 * @param plans of the member: yesterday, whose shift may pass midnight, today and tomorrow are enough
 * @param now ms since 1970
 */
export function dutyOf(plans: readonly DayPlan[], now: number): Duty {
  const worked = plans.flatMap(workedOn).sort((a, b) => a.start - b.start);
  const moments = worked.flatMap(({ spans }) => spans.flatMap(({ start, end }) => [start, end]));
  const next = Math.min(...moments.filter((moment) => moment > now));
  const planned = plans.some(({ day }) => day === dayName(now));
  return {
    onDuty: !planned || worked.some(({ spans }) => spans.some((span) => holds(span, now))),
    now: worked.findLast((one) => holds(one, now)),
    ended: worked.filter(({ end }) => end <= now).reduce<Worked | undefined>(later, undefined),
    nextChange: next === Number.POSITIVE_INFINITY ? undefined : next,
  };
}

const later = (a: Worked | undefined, b: Worked): Worked => (a && a.end > b.end ? a : b);

/** Whole minutes until a moment, rounded up; less than nothing after it. */
export const minutesTo = (moment: number, now: number): number => Math.ceil((moment - now) / minute);

/** A shift goes on for its buyers at most so long (ms): after that nobody is there. */
export const overtimeAtMost = 2 * hour;

/** The shift is over, but somebody who wrote before its end still waits. */
export const isOvertime = (
  { now: current, ended }: Pick<Duty, 'now' | 'ended'>,
  waits: readonly { waitingSince: number }[],
  now: number,
): boolean =>
  !current &&
  ended !== undefined &&
  now - ended.end < overtimeAtMost &&
  waits.some(({ waitingSince }) => waitingSince < ended.end);

/**
 * Whether waits may sound and notify: on duty, while those who wrote before its end wait, or always, where that is wanted.
 * @param offDutyToo the setting `remindOffDuty`
 */
export const mayRemind = (
  duty: Pick<Duty, 'onDuty' | 'now' | 'ended'>,
  waits: readonly { waitingSince: number }[],
  offDutyToo: boolean,
  now: number,
): boolean => duty.onDuty || offDutyToo || isOvertime(duty, waits, now);

/** So long before its end (ms) a shift is wound up. */
export const endsSoon = 10 * minute;
/** So long after its end (ms) the handover is still asked for. */
const askedUntil = 30 * minute;

/** What is said at the end of a shift: answer the buyers first, or write the handover. */
export type EndStage = { kind: 'none' } | { kind: 'buyers' | 'handover'; left: number };

/**
 * The end of a shift as the panel says it; `left` are the minutes to it, less than nothing after it.
 * @param handedAt when this member wrote a handover last, ms since 1970; 0 for never
 */
export function endStage(
  duty: Pick<Duty, 'now' | 'ended'>,
  waits: readonly { waitingSince: number }[],
  handedAt: number,
  now: number,
): EndStage {
  const overtime = isOvertime(duty, waits, now);
  const shift = duty.now ?? duty.ended;
  if (!shift || now < shift.end - endsSoon) return { kind: 'none' };
  if (!overtime && now >= shift.end + askedUntil) return { kind: 'none' };
  const left = minutesTo(shift.end, now);
  if (overtime || (left > 0 && waits.length > 0)) return { kind: 'buyers', left };
  return handedAt >= shift.end - 3 * endsSoon ? { kind: 'none' } : { kind: 'handover', left };
}
