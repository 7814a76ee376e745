import { minute } from './clock';

/**
 * How far (ms) a computer's clock may be from the team server's before somebody is told: more than any network delay, and
 * than a clock that sets itself ever is off; less than what would put a day's handovers and receipts out of order.
 */
const clockTolerance = 5 * minute;

/** The product is from after this moment, so that a clock which shows less is wrong for certain. */
const notBefore = Date.UTC(2026, 6, 1);

/**
 * By how many ms this computer's clock is ahead of the server's; behind is negative. Wrong by at most half the time that
 * the answer took.
 * @param before local ms since 1970 when the server was asked @param after when it had answered
 * @param stamp when it says that this was, by its own clock
 */
export const skewOf = (before: number, after: number, stamp: number): number =>
  Math.round((before + after) / 2 - stamp);

/** Is that too far to be left unsaid? @param skew ms; `null` where it is not known */
export const isOff = (skew: number | null): skew is number =>
  skew !== null && Math.abs(skew) > clockTolerance;

/** Does this computer live before the product was made? Certificates are then not valid yet. @param now ms since 1970 */
export const isBeforeUs = (now: number): boolean => now < notBefore;
