import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../lib/bridge/ask';
import { requestHosts } from '../../../lib/platform/hosts';
import { atOwnHosts } from '../../../lib/sites/own-hosts';
import { profileFor } from '../../../lib/sites/registry';
import { useReadySites } from '../../sites/use-ready-sites';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { usePageBelow } from './use-page-below';

/** Has the page under the popup taught, after asking for its one host. */
export function TeachCard() {
  const { t } = useTranslation();
  const here = usePageBelow();
  const sites = useReadySites();
  const [refused, setRefused] = useState<'noAccess' | 'noTab'>();
  if (!here || !sites) return null;
  if (here === 'closed') return <p className="px-1 text-sm text-ink3">{t('teach:noTab')}</p>;
  const { tabId, url } = here;
  const known = profileFor(
    url.href,
    sites.map(({ profile, named }) => atOwnHosts(profile, named)),
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
  const trouble = refused && (
    <p role="alert" className="mt-1.5 text-sm text-late">
      {t(`teach:${refused}`)}
    </p>
  );
  if (known) {
    return (
      <div className="text-right">
        <Button
          look="quiet"
          className="text-sm"
          title={t('teach:startAgainHint')}
          onClick={() => void start()}
        >
          {t('teach:startAgain')}
        </Button>
        {trouble}
      </div>
    );
  }
  return (
    <Card title={t('teach:here')} aside={<span className="truncate text-xs text-ink3">{url.hostname}</span>}>
      <p className="mb-1.5 text-sm text-ink2">{t('teach:startHint', { host: url.hostname })}</p>
      <Button look="primary" onClick={() => void start()}>
        {t('teach:start')}
      </Button>
      {trouble}
    </Card>
  );
}
