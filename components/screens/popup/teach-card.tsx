import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { browser } from 'wxt/browser';
import { ask } from '../../../lib/bridge/ask';
import { requestHosts } from '../../../lib/platform/hosts';
import { profileFor } from '../../../lib/sites/registry';
import { useReadySites } from '../../sites/use-ready-sites';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';

interface Here {
  tabId: number;
  url: URL;
}

/** The page under the popup; `undefined` where it is none that can be taught. */
function usePageBelow(): Here | undefined {
  const [here, setHere] = useState<Here>();
  useEffect(() => {
    void browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => {
      const url = tab?.url && /^https?:/.test(tab.url) ? new URL(tab.url) : undefined;
      if (url && tab?.id !== undefined) setHere({ tabId: tab.id, url });
    });
  }, []);
  return here;
}

/** Has the page under the popup taught, after asking for its one host. */
export function TeachCard() {
  const { t } = useTranslation();
  const here = usePageBelow();
  const sites = useReadySites();
  const [refused, setRefused] = useState<'noAccess' | 'noTab'>();
  if (!here || !sites) return null;
  const { tabId, url } = here;
  const known = profileFor(
    url.href,
    sites.map(({ profile }) => profile),
  );
  const start = async () => {
    // First of all, while the click still counts as the user's wish. The popup may close over the browser's question:
    // the worker then goes on by itself when the answer is yes.
    const granted = requestHosts([`${url.protocol}//${url.hostname}/*`]);
    const asked = ask('teach', { tabId });
    const allowed = await granted;
    const first = await asked;
    const { started, reason } = allowed && !first.started ? await ask('teach', { tabId }) : first;
    if (started) window.close();
    else setRefused(allowed ? reason : 'noAccess');
  };
  return (
    <Card title={t('teach:here')} aside={<span className="truncate text-xs text-ink3">{url.hostname}</span>}>
      <p className="mb-1.5 text-sm text-ink2">
        {known ? t('teach:startAgainHint') : t('teach:startHint', { host: url.hostname })}
      </p>
      <Button look={known ? 'plain' : 'primary'} onClick={() => void start()}>
        {t(known ? 'teach:startAgain' : 'teach:start')}
      </Button>
      {refused && (
        <p role="alert" className="mt-1.5 text-sm text-late">
          {t(`teach:${refused}`)}
        </p>
      )}
    </Card>
  );
}
