import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingBuyer } from '../../lib/waits/queries';
import { nextWait } from '../../lib/waits/rules';
import type { Page } from '../screens/panel/use-page-link';
import { say } from '../ui/toasts';
import { useReveal } from './use-reveal';

/**
 * Who has the least time left, and the way there, by button or by key.
 * @param waits most urgent first
 * @param openKey the buyer who is open now
 */
export function useNextBuyer(
  { onHotKey }: Page,
  waits: WaitingBuyer[],
  openKey: string | undefined,
): { next: WaitingBuyer | undefined; go: () => void } {
  const { t } = useTranslation();
  const reveal = useReveal();
  const next = nextWait(waits, openKey, Date.now());
  const go = useCallback(() => {
    if (next) void reveal(next);
    else say(t('keys:noNext'));
  }, [next, reveal, t]);
  useEffect(() => onHotKey((key) => key === 'next' && go()), [onHotKey, go]);
  return { next, go };
}
