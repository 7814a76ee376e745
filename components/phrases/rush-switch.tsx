import { Zap } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useKeyNames } from '../settings/use-hotkeys';
import { IconButton } from '../ui/button';
import { classes } from '../ui/classes';
import type { RushMode } from './use-rush';

/** Rush mode on or off. */
export function RushSwitch({ rush }: { rush: RushMode }) {
  const { t } = useTranslation();
  const { keyOf } = useKeyNames();
  return (
    <IconButton
      label={t('keys:rush')}
      title={[t('keys:rush'), keyOf('rush')].filter(Boolean).join(' ')}
      aria-pressed={rush.on}
      onClick={rush.toggle}
      className={classes(rush.on && 'bg-brand text-on-brand hover:bg-brand')}
    >
      <Zap size={15} aria-hidden />
    </IconButton>
  );
}
