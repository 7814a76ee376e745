import { useTranslation } from 'react-i18next';
import { changeSetting } from '../../lib/settings/commands';
import { Switch } from '../settings/switch';
import { useSetting } from '../settings/use-setting';

/** May the data of the page's own scripts be read for buyer ids? Off until somebody says yes. */
export function PageIds({ site }: { site: string }) {
  const { t } = useTranslation();
  const allowed = useSetting('sitesProps');
  const change = (on: boolean) =>
    void changeSetting('sitesProps', (all) => [...all.filter((id) => id !== site), ...(on ? [site] : [])]);
  return (
    <div className="mt-2 flex items-start gap-3 rounded-md bg-hover px-3 py-2">
      <Switch label={t('sites:pageIds')} on={allowed.includes(site)} onChange={change} />
      <div className="min-w-0 flex-1 text-sm">
        <p className="font-semibold text-ink2">{t('sites:pageIds')}</p>
        <p className="text-ink2">{t('sites:pageIdsHint')}</p>
      </div>
    </div>
  );
}
