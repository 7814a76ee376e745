import { closeForgotten } from '../conversations/commands';
import { markFollowUpsTold } from '../followups/commands';
import { type OpenFollowUp, openFollowUps } from '../followups/queries';
import { dueFollowUps, nextFollowUpAt } from '../followups/rules';
import { showBadge, toldLast } from '../platform/notices';
import { armReminder } from '../platform/reminders';
import { forgetPreviews } from '../platform/tab-memory';
import { readSetting } from '../settings/queries';
import { markReminded } from '../waits/commands';
import { type WaitingBuyer, waitingBuyers } from '../waits/queries';
import { calmUntil, dueReminders, nextReminderAt, pause, type Reminder } from '../waits/steps';
import { lateOnes, tell, untell } from './tell';

/** What shifts and teams add to reminders. */
export interface ReminderHooks {
  /** Whether the agent works at this local moment (ms since 1970); outside of it nothing sounds or notifies. */
  onDuty(now: number): boolean;
  /** With a team: these buyers have passed their limit, the lead should know. */
  tellLead?(late: readonly WaitingBuyer[]): Promise<void>;
}

const alone: ReminderHooks = { onDuty: () => true };

let running: Promise<void> = Promise.resolve();

/**
 * Badge, sound, notification and alarm from the tables: whatever was lost with a stopped worker stands there. One run
 * after the other: alarm, timer, panels and reports may call at the same moment, and nobody is told twice.
 */
export function attendWaits(now = Date.now(), hooks = alone): Promise<void> {
  const run = () => attend(now, hooks);
  running = running.then(run, run);
  return running;
}

async function attend(now: number, hooks: ReminderHooks): Promise<void> {
  await closeForgotten(now);
  const waits = await waitingBuyers(now);
  const toDo = await openFollowUps();
  await forgetPreviews(new Set(waits.map(({ buyerKey }) => buyerKey)));
  const every = await readSetting('repeatEvery');
  const before = await toldLast();
  const quietUntil = await readSetting('quietUntil');
  const calm = calmUntil({ toldAt: before.at, quietUntil, onDuty: hooks.onDuty(now) }, now);
  const due = now < calm ? [] : dueReminders(waits, now, every);
  const dueToDo = now < calm ? [] : dueFollowUps(toDo, now, every);
  const loud = dueToDo.length > 0 || due.some(({ step }) => step !== 'colour');
  await markReminded(due);
  await markFollowUpsTold(
    dueToDo.map(({ id }) => id),
    now,
  );
  if (loud) await tell(due, dueToDo, { waits, now, before });
  const late = lateOnes(waits, now);
  if (late.length === 0 && !toDo.some(({ dueAt }) => dueAt <= now)) await untell(before);
  const overdue = due.filter(({ step }) => step === 'notice').map(({ wait }) => wait);
  if (overdue.length > 0) await hooks.tellLead?.(overdue);
  await showBadge(waits.filter(({ muted }) => !muted).length, late.length > 0);
  const next = nextAfter(waits, due, toDo, dueToDo, now, every);
  const free = loud ? Math.max(calm, now + pause) : calm;
  const at = next === undefined ? undefined : Math.max(next, free);
  await armReminder(at === Number.POSITIVE_INFINITY ? undefined : at, now, () => void attendWaits());
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
