import { ask } from '../../lib/bridge/ask';
import { writeSetting } from '../../lib/settings/commands';
import type { Setting } from '../../lib/settings/rules';

/** Stores a setting that reminders follow, and has the worker arm its alarm anew. */
export async function setReminder<
  Name extends
    | 'thresholds'
    | 'reminderRules'
    | 'notifications'
    | 'sounds'
    | 'volume'
    | 'repeatEvery'
    | 'quietUntil'
    | 'remindOffDuty',
>(name: Name, value: Setting<Name>): Promise<void> {
  await writeSetting(name, value);
  await ask('remindersChanged', null);
}
