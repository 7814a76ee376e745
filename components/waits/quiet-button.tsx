import { Bell, BellOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../ui/button';
import { useQuiet } from './use-quiet';

/** One click for half an hour without sound and notifications, one to be reminded again. */
export function QuietButton() {
  const { t } = useTranslation();
  const { on, until, forHalf, end } = useQuiet();
  return (
    <IconButton
      label={on ? t('waits:quietEnd', { time: until }) : t('waits:quietFor')}
      aria-pressed={on}
      className={on ? 'bg-warn-soft text-warn' : undefined}
      onClick={() => void (on ? end() : forHalf())}
    >
      {on ? <BellOff size={15} aria-hidden /> : <Bell size={15} aria-hidden />}
    </IconButton>
  );
}
