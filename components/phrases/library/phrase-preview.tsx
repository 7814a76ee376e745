import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { Part } from '../../../lib/phrases/variables';
import type { FillValues } from '../../../lib/phrases/variables-fill';
import { knownSites } from '../../../lib/sites/queries';
import { useLanguage } from '../../settings/use-language';
import { Select } from '../../ui/field';
import { PhraseText } from '../phrase-text';
import { shownParts } from '../shown-parts';
import { useThumbs } from '../use-thumbs';

/** The phrase as a buyer would read it. `site` is '' for all platforms; it also decides which guard rules count. */
export function PhrasePreview(props: {
  /** The messages that it is sent as. */
  bubbles: readonly (readonly Part[])[];
  /** Ids of its images. */
  images: readonly string[];
  values: FillValues;
  site: string;
  onSite: (site: string) => void;
}) {
  const { bubbles, images, values, site, onSite } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const thumbs = useThumbs([{ images }]);
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
      {bubbles.length < 2 ? (
        <p className="min-h-5 break-words whitespace-pre-wrap">
          <PhraseText parts={shownParts(bubbles[0] ?? [], values, language, t)} />
        </p>
      ) : (
        <ol className="grid gap-1">
          {bubbles.map((parts, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages have no name but their place
            <li key={index} className="rounded-md bg-card px-2 py-0.5 break-words whitespace-pre-wrap">
              <PhraseText parts={shownParts(parts, values, language, t)} />
            </li>
          ))}
        </ol>
      )}
      {images.length > 0 && (
        <div className="mt-1 flex flex-wrap gap-1">
          {images.map((id) => (
            <img
              key={id}
              src={thumbs.get(id)}
              alt={t('phrases:images', { count: 1 })}
              className="max-h-24 max-w-24 rounded-md"
            />
          ))}
        </div>
      )}
    </section>
  );
}
