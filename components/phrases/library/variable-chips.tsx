import { useTranslation } from 'react-i18next';
import { VARIABLES } from '../../../lib/phrases/variables';
import { useLanguage } from '../../settings/use-language';

/** One chip per variable; a click puts it at the cursor. */
export function VariableChips({ onInsert }: { onInsert: (source: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <fieldset className="mb-2.5 flex flex-wrap gap-1">
      <legend className="sr-only">{t('library:variables')}</legend>
      {VARIABLES.map((variable) => (
        <button
          key={variable.name}
          type="button"
          title={t('library:variables')}
          aria-label={t('library:insert', { name: variable[language] })}
          // The cursor stays where it is.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(`{${variable[language]}}`)}
          className="rounded-full bg-hover px-2.5 py-px text-sm text-ink2 hover:bg-brand-soft hover:text-brand-ink"
        >
          {`{${variable[language]}}`}
        </button>
      ))}
    </fieldset>
  );
}
