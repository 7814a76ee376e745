import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { hourOf } from '../../../lib/kernel/day-window';
import { greeting } from '../../../lib/phrases/greeting';
import { knownSites } from '../../../lib/sites/queries';
import { useMember } from '../../members/use-writer';
import { useLanguage } from '../../settings/use-language';
import { Select } from '../../ui/field';
import { VariableText } from './variable-text';

/** The phrase as a buyer would read it. `site` is '' for all platforms; it also decides which guard rules count. */
export function PhrasePreview(props: { text: string; site: string; onSite: (site: string) => void }) {
  const { text, site, onSite } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const member = useMember();
  const sites = useLiveQuery(knownSites, []) ?? [];
  return (
    <section className="rounded-lg bg-brand-soft px-3 py-2">
      <header className="mb-1 flex items-center gap-2">
        <h2 className="flex-1 text-sm font-semibold text-ink2">{t('library:preview')}</h2>
        <Select
          aria-label={t('library:previewSite')}
          value={site}
          onChange={(event) => onSite(event.target.value)}
          className="w-32! flex-none py-0 text-sm"
        >
          <option value="">{t('library:previewAll')}</option>
          {sites.map((profile) => (
            <option key={profile.id} value={profile.id}>
              {profile.name[language]}
            </option>
          ))}
        </Select>
      </header>
      <p className="min-h-5 break-words whitespace-pre-wrap">
        <VariableText
          text={text}
          values={{
            buyer: t('library:sampleBuyer'),
            agent: member?.name ?? t('library:sampleAgent'),
            shop: t('library:sampleShop'),
            greeting: greeting(hourOf(Date.now())),
          }}
        />
      </p>
    </section>
  );
}
