import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuardHit } from '../../lib/guard/rules';
import type { Span } from '../../lib/phrases/search/spans';
import { labelOf } from '../../lib/phrases/variable-labels';
import type { Phrase } from '../../lib/records/phrase.record';
import { useLanguage } from '../settings/use-language';
import { classes } from '../ui/classes';
import { Pill } from '../ui/pill';
import { MarkedText } from './marked-text';
import { PhraseText, type ShownPart } from './phrase-text';
import type { lapseIn } from './shown-parts';

/** One phrase: title, how it will read, its hotkey, and what the guard says of it. A click fills; Shift replaces. */
export const PhraseCard = memo(function PhraseCard(props: {
  phrase: Phrase;
  hotKey: number | undefined;
  /** A click copies, as there is no page; the digit alone is the key. */
  copies: boolean;
  /** Where the words of the search stand. */
  spans: readonly Span[];
  parts: ShownPart[];
  /** One of the shop's values in it has ended or not yet begun: the card turns grey. */
  lapse: ReturnType<typeof lapseIn>;
  hit: GuardHit | undefined;
  onFill: (replace: boolean) => void;
}) {
  const { phrase, hotKey, copies, spans, parts, lapse, hit, onFill } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    // The button is the title, stretched over the whole card: what is spoken is what stands there.
    <li className="relative mb-1.5 rounded-lg border border-line bg-card px-2.5 py-1.5 hover:border-brand has-focus-visible:border-brand">
      <div className="flex items-center gap-1.5">
        <button
          type="button"
          // A press must not take the focus out of the reply box, or the agent's next key would be lost.
          onMouseDown={(event) => event.preventDefault()}
          // Who double-clicks, as on a desktop, wants the phrase once.
          onClick={(event) => event.detail < 2 && onFill(event.shiftKey)}
          aria-label={t(copies ? 'phrases:copyOf' : 'phrases:fill', { title: phrase.title })}
          className={classes(
            'min-w-0 flex-1 truncate text-left font-bold after:absolute after:inset-0 after:rounded-lg',
            lapse && 'text-ink3',
          )}
        >
          <MarkedText text={phrase.title} spans={spans.filter(({ field }) => field === 'title')} />
        </button>
        {lapse && (
          <Pill tone="mute" className="max-w-36 truncate text-xs">
            {t(`variables:${lapse.standing}`, { name: labelOf(lapse.part, language) })}
          </Pill>
        )}
        {hit && (
          <Pill tone={hit.level === 'red' ? 'late' : 'warn'} className="max-w-36 truncate text-xs">
            {hit.reason[language]}
          </Pill>
        )}
        {phrase.code && <span className="flex-none text-xs text-ink3">/{phrase.code}</span>}
        {hotKey !== undefined && (
          <kbd className="flex-none rounded border border-line bg-hover px-1 text-xs text-ink2">
            {!copies && 'Alt '}
            {hotKey}
          </kbd>
        )}
      </div>
      <p className={classes('line-clamp-2 text-[12.5px]', lapse ? 'text-ink3' : 'text-ink2')}>
        <PhraseText parts={parts} />
      </p>
    </li>
  );
});
