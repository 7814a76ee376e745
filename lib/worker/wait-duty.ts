import { desktopSite } from '../buyers/rules';
import { closeForgotten } from '../conversations/commands';
import { second } from '../kernel/clock';
import { showBadge, showWaitNotice, waitNoticeShownAt } from '../platform/notices';
import { armReminder } from '../platform/reminders';
import { forgetPreviews } from '../platform/tab-memory';
import { readSetting } from '../settings/queries';
import { activeSites } from '../sites/queries';
import { siteName } from '../sites/site-name';
import { markReminded } from '../waits/commands';
import { type WaitingBuyer, waitingBuyers } from '../waits/queries';
import {
  dueReminders,
  formatThreshold,
  formatWait,
  nextReminderAt,
  type Reminder,
  urgency,
} from '../waits/rules';
import { applyLanguage, i18n } from '../words/i18n';

/** Between two notifications (ms): who falls due meanwhile is told together, or a rush would ring without end. */
const pause = 10 * second;

let running: Promise<void> = Promise.resolve();

/**
 * Badge, notification and alarm from the tables: whatever was lost with a stopped worker stands there. One run after
 * the other: alarm, timer and a report may call at the same moment, and nobody is told twice.
 */
export function attendWaits(now = Date.now()): Promise<void> {
  const run = () => attend(now);
  running = running.then(run, run);
  return running;
}

async function attend(now: number): Promise<void> {
  const thresholds = await readSetting('thresholds');
  await closeForgotten(now);
  const waits = await waitingBuyers();
  await forgetPreviews(new Set(waits.map(({ buyerKey }) => buyerKey)));
  const shownAt = await waitNoticeShownAt();
  // A time from the future is from before the clock was set back.
  const quietUntil = shownAt > now ? 0 : shownAt + pause;
  const due = now < quietUntil ? [] : dueReminders(waits, thresholds, now);
  if (due.length > 0) {
    await markReminded(due);
    if (await readSetting('notifications')) await notify(due, waits, now);
  }
  const urgent = waits.some((wait) => urgency(wait.waitingSince, thresholds, now) === 'late');
  await showBadge(waits.length, urgent);
  const told = new Map(due.map(({ wait, threshold }) => [wait.id, threshold]));
  const after = waits.map((wait) => ({ ...wait, remindedAt: told.get(wait.id) ?? wait.remindedAt }));
  const next = nextReminderAt(after, thresholds, now);
  const quiet = due.length > 0 ? now + pause : quietUntil;
  await armReminder(next && Math.max(next, quiet), now, () => void attendWaits());
}

async function notify(due: Reminder<WaitingBuyer>[], waits: WaitingBuyer[], now: number): Promise<void> {
  const [first] = due;
  if (!first) return;
  const language = await applyLanguage();
  const sites = await activeSites();
  const { site, shop } = first.wait;
  const where = site === desktopSite ? shop : siteName(sites, site, language);
  const one = due.length === 1;
  await showWaitNotice({
    at: now,
    buyerKey: first.wait.buyerKey,
    title: one
      ? i18n.t('worker:oneWaits', { nick: first.wait.nick, time: formatThreshold(first.threshold, language) })
      : i18n.t('worker:manyWait', { count: due.length, longest: formatWait(now - first.wait.waitingSince) }),
    message: one
      ? i18n.t('worker:oneWhere', { site: where, others: waits.length - 1 })
      : due
          .slice(0, 4)
          .map(({ wait }) => wait.nick)
          .join('、'),
  });
}
