import { browser } from 'wxt/browser';
import { second } from '../kernel/clock';

export const reminderAlarm = 'waits';

/** Packed extensions are held to alarms of 30 s and more. */
const alarmFloor = 30 * second;

let nearby: ReturnType<typeof setTimeout> | undefined;

/**
 * Arms exactly one alarm for `at` (ms since 1970), or none. A moment closer than the browser's alarm floor also gets
 * a timer, which lives as long as the worker does; the alarm stands behind it should the worker be stopped.
 */
export async function armReminder(at: number | undefined, now: number, onDue: () => void): Promise<void> {
  clearTimeout(nearby);
  if (at === undefined) {
    await browser.alarms.clear(reminderAlarm);
    return;
  }
  await browser.alarms.create(reminderAlarm, { when: Math.max(at, now + 500) });
  if (at - now < alarmFloor) nearby = setTimeout(onDue, Math.max(0, at - now));
}
