import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { deleteSite, saveSite } from '../../lib/sites/commands';
import { useWriter } from '../members/use-writer';
import { Page } from '../settings/page';
import { useLanguage } from '../settings/use-language';
import { Button } from '../ui/button';
import { say } from '../ui/toasts';
import { ImportSite } from './import-site';
import { SiteRow } from './site-row';
import { type SiteState, useSiteStates } from './use-site-states';
import { useSiteSwitch } from './use-site-switch';

/** Options → 站点: where Huabian may work. */
export function SitesPage() {
  const { t } = useTranslation();
  const language = useLanguage();
  const writer = useWriter();
  const sites = useSiteStates();
  const change = useSiteSwitch(sites ?? []);
  const [importing, setImporting] = useState(false);
  if (!sites) return null;
  const remove = async ({ profile, standsIn }: SiteState) => {
    await deleteSite(profile.id);
    await ask('sitesChanged', null);
    say(t(standsIn ? 'sites:restored' : 'sites:deleted', { name: profile.name[language] }), {
      label: t('common:undo'),
      run: async () => {
        await saveSite(profile, writer);
        await ask('sitesChanged', null);
      },
    });
  };
  return (
    <Page
      title={t('options:nav_sites')}
      hint={t('sites:hint')}
      aside={<Button onClick={() => setImporting(true)}>{t('sites:import')}</Button>}
    >
      <ul className="rounded-lg border border-line">
        {sites.map((site) => (
          <SiteRow key={site.profile.id} site={site} change={change} onDelete={() => void remove(site)} />
        ))}
      </ul>
      <p className="mt-3 text-sm text-ink3">{t('sites:reload')}</p>
      <ImportSite open={importing} known={sites} onClose={() => setImporting(false)} />
    </Page>
  );
}
