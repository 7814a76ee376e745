import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../lib/bridge/ask';
import { requestHosts } from '../../../lib/platform/hosts';
import { switchSites } from '../../../lib/sites/commands';
import { SitePicker } from '../../sites/site-picker';
import { useSiteStates } from '../../sites/use-site-states';
import { Button } from '../../ui/button';
import { say } from '../../ui/toasts';
import { Step } from './step';

/** 你在哪些平台接待买家? All ticked hosts are asked for in one prompt of the browser. */
export function ChooseSites() {
  const { t } = useTranslation();
  // Where a self-hosted product stands is asked in the options.
  const sites = (useSiteStates() ?? []).filter(({ hosts }) => hosts.length > 0);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState(false);
  const chosen = sites.filter(({ profile, on }) => !on && picked.has(profile.id));
  const pick = (id: string, on: boolean) =>
    setPicked((before) => new Set(on ? [...before, id] : [...before].filter((other) => other !== id)));
  const allow = async () => {
    // Nothing may be awaited before the prompt.
    const granted = await requestHosts([...new Set(chosen.flatMap(({ hosts }) => hosts))]);
    setRefused(!granted);
    if (!granted) return;
    const ids = chosen.map(({ profile }) => profile.id);
    await switchSites(ids, true);
    await ask('sitesChanged', null);
    setPicked(new Set());
    say(t('welcome:allowedToast', { count: ids.length }));
  };
  return (
    <Step title={t('welcome:sitesTitle')} why={t('welcome:sitesWhy')}>
      <SitePicker sites={sites} picked={picked} onPick={pick} />
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Button look="primary" disabled={chosen.length === 0} onClick={() => void allow()}>
          {chosen.length === 0 ? t('welcome:allowNone') : t('welcome:allow', { count: chosen.length })}
        </Button>
        <span className="text-sm text-ink3">{t('welcome:reload')}</span>
      </div>
      {refused && (
        <p role="alert" className="mt-2 text-warn">
          {t('welcome:refused')}
        </p>
      )}
      <p className="mt-2 text-sm text-ink3">{t('welcome:other')}</p>
    </Step>
  );
}
