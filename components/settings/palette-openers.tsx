import { useTranslation } from 'react-i18next';
import { changeSetting } from '../../lib/settings/commands';
import { openerChoices, openersFor } from '../../lib/settings/openers';
import { Select } from '../ui/field';
import { Choice } from './choice';
import { useSetting } from './use-setting';

type Opener = (typeof openerChoices)[number];
const names = { '/、': 'both', '/': 'slash', '、': 'comma', '': 'off' } as const satisfies Record<
  Opener,
  string
>;

/** Which signs open the palette in the reply box, on all sites and on single ones. */
export function PaletteOpeners({ sites }: { sites: { id: string; name: string }[] }) {
  const { t } = useTranslation();
  const openers = useSetting('openers');
  const label = (value: Opener) => t(`keys:openers_${names[value]}`);
  const set = (site: string, value: string | undefined) =>
    void changeSetting('openers', ({ [site]: _, ...others }) =>
      value === undefined ? others : { ...others, [site]: value },
    );
  return (
    <section aria-label={t('keys:paletteTitle')} className="mb-6 border-t border-line pt-4">
      <h3 className="font-semibold">{t('keys:paletteTitle')}</h3>
      <p className="mb-3 text-ink2">{t('keys:paletteHint')}</p>
      <Choice
        legend={t('keys:openers')}
        value={openersFor('*', openers) as Opener}
        options={openerChoices.map((value) => ({ value, label: label(value) }))}
        onChange={(value) => set('*', value)}
      />
      {sites.length > 0 && (
        <>
          <h4 className="mb-1.5 font-semibold">{t('keys:bySite')}</h4>
          <ul className="max-w-md rounded-lg border border-line">
            {sites.map(({ id, name }) => (
              <li key={id} className="flex items-center gap-2 border-b border-line px-3 py-1 last:border-0">
                <span className="min-w-0 flex-1 truncate">{name}</span>
                <Select
                  aria-label={t('keys:openersOf', { site: name })}
                  className="w-44! flex-none"
                  value={openers[id] ?? '*'}
                  onChange={({ target }) => set(id, target.value === '*' ? undefined : target.value)}
                >
                  <option value="*">{t('keys:openers_same')}</option>
                  {openerChoices.map((value) => (
                    <option key={value} value={value}>
                      {label(value)}
                    </option>
                  ))}
                </Select>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
