import { Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { Button } from '../ui/button';

/** Starts and ends a buyer's wait by hand, where no page shows it. */
export function WaitTimer({ shop, nick, running }: { shop: string; nick: string; running: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="border-b border-line bg-card px-3 py-2">
      <Button
        look={running ? 'primary' : 'plain'}
        className="w-full"
        title={running ? undefined : t('window:startHint')}
        onClick={() => void ask('waitByHand', { shop, nick, waits: !running })}
      >
        {!running && <Timer size={14} aria-hidden />}
        {t(running ? 'window:answered' : 'window:start')}
      </Button>
    </div>
  );
}
