import { useTranslation } from 'react-i18next';
import { minute } from '../../lib/kernel/clock';
import { setReminder } from '../settings/set-reminder';
import { useSetting } from '../settings/use-setting';
import { formatTime } from '../ui/format-time';
import { say } from '../ui/toasts';
import { useNow } from '../ui/use-now';

const half = 30 * minute;

/** Quiet mode: whether it is on, until when in words, and the ways in and out. */
export function useQuiet() {
  const { t } = useTranslation();
  const now = useNow(10_000);
  const until = useSetting('quietUntil');
  const on = until > now;
  const begin = async (moment: number) => {
    await setReminder('quietUntil', moment);
    const words = t('waits:quietNow', { time: formatTime(moment, Date.now()) });
    say(words, { label: t('undo'), run: () => setReminder('quietUntil', until) });
  };
  const end = async () => {
    await setReminder('quietUntil', 0);
    say(t('waits:quietOver'));
  };
  return { on, until: formatTime(until, now), begin, end, forHalf: () => begin(Date.now() + half) };
}
