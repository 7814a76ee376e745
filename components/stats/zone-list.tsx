import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { changeSetting } from '../../lib/settings/commands';
import { zonesBy } from '../../lib/sites/zone';
import { countedShops } from '../../lib/stats/queries';
import { LeadsOnly } from '../members/leads-only';
import { useSetting } from '../settings/use-setting';
import { Field, Select } from '../ui/field';
import { say } from '../ui/toasts';
import { usePlatformName } from './use-platform-name';

const zones = Intl.supportedValuesOf('timeZone');

/** In which time zone the days of each platform are counted, where it is not the platform's or this computer's. */
export function ZoneList() {
  const { t } = useTranslation();
  const counted = useLiveQuery(async () => await countedShops(Date.now()), []) ?? [];
  const chosen = Object.keys(useSetting('timeZones'));
  const sites = [...new Set([...counted.map(({ site }) => site), ...chosen])];
  if (sites.length === 0) return null;
  return (
    <section aria-label={t('stats:zones')} className="mt-6 max-w-3xl border-t border-line pt-4">
      <h3 className="font-semibold">{t('stats:zones')}</h3>
      <p className="mb-3 text-ink2">{t('stats:zonesHint')}</p>
      <LeadsOnly>
        <div className="grid grid-cols-2 gap-x-4 max-[900px]:grid-cols-1">
          {sites.map((site) => (
            <ZoneField key={site} site={site} />
          ))}
        </div>
      </LeadsOnly>
    </section>
  );
}

function ZoneField({ site }: { site: string }) {
  const { t } = useTranslation();
  const platform = usePlatformName(site);
  const own = useSetting('timeZones')[site];
  const usual = zonesBy({})(site);
  const machine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // The figures beside it see that their days were made by other rules, and count anew.
  const write = (zone = '') =>
    changeSetting('timeZones', ({ [site]: _, ...others }) =>
      zone === '' ? others : { ...others, [site]: zone },
    );
  const choose = async (zone: string) => {
    await write(zone);
    say(t('stats:zoneChanged', { platform }), { label: t('common:undo'), run: () => write(own) });
  };
  return (
    <Field label={platform}>
      {(ids) => (
        <Select {...ids} value={own ?? ''} onChange={({ target }) => void choose(target.value)}>
          <option value="">
            {usual ? t('stats:zonePlatform', { zone: usual }) : t('stats:zoneMachine', { zone: machine })}
          </option>
          {/* A name that this browser does not list is still a zone. */}
          {[...new Set(own ? [own, ...zones] : zones)].map((zone) => (
            <option key={zone} value={zone}>
              {zone}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
