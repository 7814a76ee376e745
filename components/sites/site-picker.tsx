import { useTranslation } from 'react-i18next';
import { useLanguage } from '../settings/use-language';
import { Pill } from '../ui/pill';
import { HostList } from './host-list';
import type { SiteState } from './use-site-states';

/** Sites to tick; those that are on already are said so. */
export function SitePicker(props: {
  sites: SiteState[];
  picked: ReadonlySet<string>;
  onPick: (id: string, picked: boolean) => void;
}) {
  const { sites, picked, onPick } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <ul className="grid grid-cols-2 gap-2 max-sm:grid-cols-1">
      {sites.map(({ profile, hosts, on }) => (
        <li key={profile.id}>
          <label className="flex h-full cursor-pointer items-start gap-2.5 rounded-lg border border-edge bg-card px-3 py-2 has-checked:border-brand has-checked:bg-brand-soft has-focus-visible:outline-2 has-focus-visible:outline-brand">
            <input
              type="checkbox"
              checked={on || picked.has(profile.id)}
              disabled={on}
              onChange={(event) => onPick(profile.id, event.target.checked)}
              className="mt-0.5 size-[16px] accent-(--brand)"
            />
            <span className="min-w-0 flex-1">
              <span className="flex items-center gap-2">
                <b className="font-semibold">{profile.name[language]}</b>
                {on && <Pill tone="ok">{t('welcome:allowed')}</Pill>}
              </span>
              <HostList hosts={hosts} />
            </span>
          </label>
        </li>
      ))}
    </ul>
  );
}
