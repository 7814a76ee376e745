import { closeForgotten } from '../conversations/commands';
import { isForgotten } from '../conversations/evidence';
import { markFollowUpsTold } from '../followups/commands';
import { type OpenFollowUp, openFollowUps } from '../followups/queries';
import { dueFollowUps, nextFollowUpAt } from '../followups/rules';
import { showBadge, toldLast } from '../platform/notices';
import { armReminder } from '../platform/reminders';
import { forgetPreviews } from '../platform/tab-memory';
import { readSetting } from '../settings/queries';
import { dutyAt } from '../shifts/queries';
import { mayRemind } from '../shifts/rules';
import { markReminded } from '../waits/commands';
import { type WaitingBuyer, waitingBuyers } from '../waits/queries';
import { calmUntil, dueReminders, nextReminderAt, pause, type Reminder } from '../waits/steps';
import { lateOnes, tell, untell } from './tell';

/** What a team adds to reminders, and tests to shifts. */
export interface ReminderHooks {
  /** Whether the agent works at this local moment (ms since 1970), whatever the roster says. */
  onDuty?(now: number): boolean;
  /** With a team: these buyers have passed their limit, the lead should know. */
  tellLead?(late: readonly WaitingBuyer[]): Promise<void>;
}

let running: Promise<void> = Promise.resolve();
/** The run that has not begun: whoever calls meanwhile is served by it. */
let next: { now: number; hooks: ReminderHooks } | undefined;

/**
 * Badge, sound, notification and alarm from the tables: whatever was lost with a stopped worker stands there. One run
 * after the other: alarm, timer, panels and reports may call at the same moment, and nobody is told twice.
 */
export function attendWaits(now = Date.now(), hooks: ReminderHooks = {}): Promise<void> {
  if (next) {
    Object.assign(next, { now, hooks });
    return running;
  }
  const mine = { now, hooks };
  next = mine;
  const run = () => {
    next = undefined;
    return attend(mine.now, mine.hooks);
  };
  running = running.then(run, run);
  return running;
}

/** {@link attendWaits} for whoever cannot wait for it. */
export function attendSoon(): void {
  attendWaits().catch((error: unknown) => console.error('[话边] the waits were not attended to', error));
}

async function attend(now: number, hooks: ReminderHooks): Promise<void> {
  const [waits, toDo, every, before, quietUntil, duty, remindOffDuty] = await Promise.all([
    waitsOf(now),
    openFollowUps(),
    readSetting('repeatEvery'),
    toldLast(),
    readSetting('quietUntil'),
    dutyAt(now),
    readSetting('remindOffDuty'),
  ]);
  const onDuty = hooks.onDuty?.(now) ?? mayRemind(duty, waits, remindOffDuty, now);
  const calm = calmUntil({ toldAt: before.at, quietUntil, onDuty }, now);
  const due = now < calm ? [] : dueReminders(waits, now, every);
  const dueToDo = now < calm ? [] : dueFollowUps(toDo, now, every);
  const loud = dueToDo.length > 0 || due.some(({ step }) => step !== 'colour');
  await markReminded(due);
  if (dueToDo.length > 0)
    await markFollowUpsTold(
      dueToDo.map(({ id }) => id),
      now,
    );
  if (loud) await tell(due, dueToDo, { waits, now, before });
  const late = lateOnes(waits, now);
  if (late.length === 0 && !toDo.some(({ dueAt }) => dueAt <= now)) await untell(before);
  const overdue = due.filter(({ step }) => step === 'notice').map(({ wait }) => wait);
  if (overdue.length > 0) await hooks.tellLead?.(overdue);
  const news = nextAfter(waits, due, toDo, dueToDo, now, every);
  const free = loud ? Math.max(calm, now + pause) : calm;
  // As a shift begins or ends, other rules hold for whoever waits.
  const change = waits.length + toDo.length > 0 ? duty.nextChange : undefined;
  const at = news === undefined ? change : Math.min(Math.max(news, free), change ?? Number.POSITIVE_INFINITY);
  await Promise.all([
    showBadge(waits.filter(({ muted }) => !muted).length, late.length > 0),
    armReminder(at === Number.POSITIVE_INFINITY ? undefined : at, now, attendSoon),
    forgetPreviews(new Set(waits.map(({ buyerKey }) => buyerKey))),
  ]);
}

/** Who waits, without the waits that are too old to be true. */
async function waitsOf(now: number): Promise<WaitingBuyer[]> {
  const waits = await waitingBuyers(now);
  if (!waits.some((wait) => isForgotten(wait, now))) return waits;
  await closeForgotten(now);
  return await waitingBuyers(now);
}

/** When there will be news, what is due now being told. */
function nextAfter(
  waits: readonly WaitingBuyer[],
  due: readonly Reminder<WaitingBuyer>[],
  toDo: readonly OpenFollowUp[],
  dueToDo: readonly OpenFollowUp[],
  now: number,
  every: number,
): number | undefined {
  const told = new Map(due.map(({ wait, threshold }) => [wait.id, threshold]));
  const waitsAfter = waits.map((wait) => ({ ...wait, remindedAt: told.get(wait.id) ?? wait.remindedAt }));
  const done = new Set(dueToDo.map(({ id }) => id));
  const toDoAfter = toDo.map((one) => (done.has(one.id) ? { ...one, remindedAt: now } : one));
  const moments = [nextReminderAt(waitsAfter, now, every), nextFollowUpAt(toDoAfter, now, every)];
  const known = moments.filter((moment) => moment !== undefined);
  return known.length > 0 ? Math.min(...known) : undefined;
}
