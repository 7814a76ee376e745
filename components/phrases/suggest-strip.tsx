import { Lightbulb, X } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeld } from '../../lib/kernel/key-combo';
import type { Reason } from '../../lib/phrases/suggest/suggest';
import type { Phrase } from '../../lib/records/phrase.record';
import type { Page } from '../screens/panel/use-page-link';
import { useHotKeys } from '../settings/use-hotkeys';
import { useLanguage } from '../settings/use-language';
import type { Suggestions } from './use-suggestions';

/** Up to three phrases for what the buyer wrote, each with its reason; nothing where nothing is near. */
export const SuggestStrip = memo(function SuggestStrip(props: {
  suggestions: Suggestions;
  /** How each reads now. */
  textOf: (phrase: Phrase) => string;
  page: Page;
  fill: (phrase: Phrase, replace: boolean) => Promise<unknown>;
  /** Something else is looked for. */
  quiet: boolean;
}) {
  const { suggestions, textOf, page, fill, quiet } = props;
  const { replace } = useHotKeys();
  const { t } = useTranslation();
  const language = useLanguage();
  const { shown, misfit } = suggestions;
  if (quiet || shown.length === 0) return null;
  const say = (reason: Reason) => {
    if (reason === 'chosen') return t('suggest:chosen');
    if (reason === 'welcome') return t('suggest:welcome');
    return t('suggest:because', { what: 'intent' in reason ? reason.intent.name[language] : reason.word });
  };
  return (
    <ul
      aria-label={t('suggest:title')}
      data-testid="suggestions"
      className="mb-1.5 flex-none rounded-lg border border-brand bg-brand-soft py-0.5"
    >
      {shown.map(({ phrase, reason }) => (
        <li key={phrase.id} className="group relative flex h-7 items-center gap-1.5 pr-0.5 pl-2">
          <Lightbulb size={13} aria-hidden className="flex-none text-brand" />
          <button
            type="button"
            // A press must not take the focus out of the reply box.
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => event.detail < 2 && void fill(phrase, isHeld(event, replace))}
            aria-label={t(page.copies ? 'phrases:copyOf' : 'phrases:fill', { title: phrase.title })}
            title={textOf(phrase)}
            className="min-w-16 flex-1 truncate text-left font-bold after:absolute after:inset-0 after:rounded-lg group-hover:text-brand"
          >
            {phrase.title}
          </button>
          <span className="max-w-[45%] flex-none truncate text-xs text-ink2">{say(reason)}</span>
          <button
            type="button"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => misfit(phrase.id)}
            aria-label={t('suggest:misfit', { title: phrase.title })}
            title={t('suggest:misfitShort')}
            className="relative grid size-6 flex-none place-items-center rounded text-ink3 hover:bg-hover hover:text-ink"
          >
            <X size={13} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
});
