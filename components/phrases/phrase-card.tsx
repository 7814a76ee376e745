import type { TFunction } from 'i18next';
import { memo, useState } from 'react';
import type { Pressed } from '../../lib/kernel/key-combo';
import type { Span } from '../../lib/phrases/search/spans';
import { labelOf } from '../../lib/phrases/variable-labels';
import type { Phrase } from '../../lib/records/phrase.record';
import type { Language } from '../../lib/words/i18n';
import { classes } from '../ui/classes';
import { Pill } from '../ui/pill';
import { CardImages } from './card-images';
import { CardMarks } from './card-marks';
import { CardTools } from './card-tools';
import { MarkedText } from './marked-text';
import { PhraseText } from './phrase-text';
import type { Preview } from './use-preview';

/** One phrase: title, how it will read, its hotkey, and what the guard says of it. A click fills. */
export const PhraseCard = memo(function PhraseCard(
  props: Preview & {
    phrase: Phrase;
    /** The key that fills it, as it is written on this machine; '' for none. */
    hotKey: string;
    /** A click copies, as there is no page. */
    copies: boolean;
    /** Where the words of the search stand. */
    spans: readonly Span[];
    /** An own edition with other words than the standard phrase. */
    differs: boolean;
    thumbs: ReadonlyMap<string, string>;
    pinned: boolean;
    onFill: (phrase: Phrase, press: Omit<Pressed, 'code'>) => void;
    onPin: (id: string, pinned: boolean) => void;
    onEdit: (id: string) => void;
    /** The list's own: cards are drawn anew at every key of a search, and asking is dear. */
    t: TFunction;
    language: Language;
  },
) {
  const { phrase, hotKey, copies, spans, parts, lapse, hit, onFill, onPin, onEdit, t, language, ...rest } =
    props;
  // Drawn only where they can be used: hundreds of cards stand in the list.
  const [near, setNear] = useState(false);
  const { period } = rest;
  return (
    // The button is the title, stretched over the whole card: what is spoken is what stands there.
    <li
      onPointerEnter={() => setNear(true)}
      onPointerLeave={() => setNear(false)}
      onFocus={() => setNear(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setNear(false);
      }}
      className={classes(
        'relative mb-1.5 rounded-lg border border-line bg-card px-2.5 py-1.5 hover:border-brand has-focus-visible:border-brand',
        period.state === 'running' && 'border-l-3 border-l-warn',
      )}
    >
      <div className="flex items-center gap-1.5">
        <button
          type="button"
          // A press must not take the focus out of the reply box, or the agent's next key would be lost.
          onMouseDown={(event) => event.preventDefault()}
          // Who double-clicks, as on a desktop, wants the phrase once.
          onClick={(event) => event.detail < 2 && onFill(phrase, event)}
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
        {hotKey && (
          <kbd className="flex-none rounded border border-line bg-hover px-1 text-xs text-ink2">{hotKey}</kbd>
        )}
      </div>
      <div className="flex items-start gap-1.5">
        <p
          className={classes('line-clamp-2 min-w-0 flex-1 text-[12.5px]', lapse ? 'text-ink3' : 'text-ink2')}
        >
          {/* Before the words, so that the title keeps its room in a narrow panel. */}
          <CardMarks phrase={phrase} {...rest} t={t} />
          <PhraseText parts={parts} />
        </p>
        <CardImages images={phrase.images} thumbs={rest.thumbs} t={t} />
      </div>
      {near && (
        <CardTools
          title={phrase.title}
          pinned={rest.pinned}
          onPin={(pinned) => onPin(phrase.id, pinned)}
          onEdit={() => onEdit(phrase.id)}
        />
      )}
    </li>
  );
});
