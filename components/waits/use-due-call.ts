import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { ask } from '../../lib/bridge/ask';
import { openFollowUps } from '../../lib/followups/queries';
import { nextFollowUpAt } from '../../lib/followups/rules';
import { day } from '../../lib/kernel/clock';
import { mayRemind } from '../../lib/shifts/rules';
import type { WaitingBuyer } from '../../lib/waits/queries';
import { nextReminderAt, pause } from '../../lib/waits/steps';
import { useSetting } from '../settings/use-setting';
import { useDuty } from '../shifts/use-duty';

/** Ms by which a panel that nobody sees lets the one in front go first. */
const courtesy = 400;

/**
 * Wakes the worker in the second in which somebody falls due: it may have been stopped, and the browser holds alarms
 * back by up to 30 s. The alarm stands behind this, for when no page is open. Off duty it waits for the shift to begin.
 */
export function useDueCall(waits: readonly WaitingBuyer[]): void {
  const toDo = useLiveQuery(openFollowUps, []);
  const every = useSetting('repeatEvery');
  const quietUntil = useSetting('quietUntil');
  const offDutyToo = useSetting('remindOffDuty');
  const duty = useDuty();
  const off = duty !== undefined && !mayRemind(duty, waits, offDutyToo, Date.now());
  const calmUntil = off ? Math.max(quietUntil, duty.nextChange ?? Number.POSITIVE_INFINITY) : quietUntil;
  const [calls, setCalls] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a call that changed nothing is followed by another
  useEffect(() => {
    const now = Date.now();
    const moments = [nextReminderAt(waits, now, every), nextFollowUpAt(toDo ?? [], now, every)];
    const known = moments.filter((moment) => moment !== undefined);
    if (known.length === 0 || calmUntil === Number.POSITIVE_INFINITY) return;
    const due = Math.max(Math.min(...known), calmUntil) - now;
    // What is due already is with the worker, which may be keeping its pause.
    const wait = Math.min(due > 0 ? due : pause, day) + (document.hidden ? courtesy : 0);
    const timer = setTimeout(() => {
      ask('remindersChanged', null).catch((error: unknown) => console.info('[话边] no reminder', error));
      setCalls((before) => before + 1);
    }, wait);
    return () => clearTimeout(timer);
  }, [waits, toDo, every, calmUntil, calls]);
}
