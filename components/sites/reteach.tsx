import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import type { TeachStep } from '../../lib/bridge/teaching';
import { Button } from '../ui/button';
import { warn } from '../ui/toasts';

/** Lets the agent point at one part of the page anew, in an open tab of that site. */
export function Reteach(props: { site: string; step: TeachStep; label: string; onStarted?: () => void }) {
  const { site, step, label, onStarted } = props;
  const { t } = useTranslation();
  const start = async () => {
    const { started, reason } = await ask('teach', { site, hook: step });
    if (started) onStarted?.();
    else warn(t(reason === 'noAccess' ? 'sites:reteachNoAccess' : 'sites:reteachNoTab'));
  };
  return (
    <Button small aria-label={`${t('sites:reteach')} ${label}`} onClick={() => void start()}>
      {t('sites:reteach')}
    </Button>
  );
}
