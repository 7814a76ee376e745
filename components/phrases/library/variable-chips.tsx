import { useTranslation } from 'react-i18next';
import {
  type OwnNames,
  PHRASE_WORDS,
  VARIABLES,
  type VariableSource,
} from '../../../lib/phrases/variable-names';
import { useLanguage } from '../../settings/use-language';

const sources: VariableSource[] = ['talk', 'shop', 'page', 'clock'];

/** One chip per variable, by where its value comes from; a click puts it at the cursor. */
export function VariableChips({ own, onInsert }: { own: OwnNames; onInsert: (source: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const groups = sources.map((source) => {
    const names = VARIABLES.filter((one) => one.source === source).map((one): string => one[language]);
    if (source === 'shop') names.push(...own);
    if (source === 'clock') names.push(`${names[0]}+3`);
    return { title: String(t(`variables:from_${source}`)), names };
  });
  const asks = [t('variables:askSample'), t('variables:choiceSample')];
  groups.push({ title: t('variables:from_ask'), names: asks });
  groups.push({
    title: t('variables:from_phrase'),
    names: [`${PHRASE_WORDS[language]}:${t('library:code')}`],
  });
  return (
    <fieldset className="mb-2.5 grid grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2 gap-y-1">
      <legend className="sr-only">{t('library:variables')}</legend>
      {groups.map(({ title, names }) => (
        <div key={title} className="contents">
          <span className="text-xs whitespace-nowrap text-ink3">{title}</span>
          <div className="flex flex-wrap gap-1">
            {names.map((name) => (
              <button
                key={name}
                type="button"
                title={t('library:variables')}
                aria-label={t('library:insert', { name })}
                // The cursor stays where it is.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onInsert(`{${name}}`)}
                className="min-h-[24px] max-w-full truncate rounded-full bg-hover px-2.5 py-px text-sm text-ink2 hover:bg-brand-soft hover:text-brand-ink"
              >
                {`{${name}}`}
              </button>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  );
}
