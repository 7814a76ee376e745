import { Fragment, type ReactNode, type RefObject, useCallback } from 'react';
import { isHeld, type Pressed } from '../../lib/kernel/key-combo';
import { differsFromStandard } from '../../lib/phrases/offered';
import type { Span } from '../../lib/phrases/search/spans';
import type { Phrase } from '../../lib/records/phrase.record';
import { useHotKeys, useKeyNames } from '../settings/use-hotkeys';
import { PhraseCard } from './phrase-card';
import type { Preview } from './use-preview';
import { useThumbs } from './use-thumbs';

/** The cards of the list. What a card is given stays the same object where it says the same: a key redraws few. */
export function PhraseList(props: {
  /** The whole library, in which standard phrases are looked up. */
  phrases: readonly Phrase[];
  rows: readonly Phrase[];
  end: RefObject<HTMLLIElement | null>;
  /** Where the words of the search stand in `rows[i]`. */
  spans: (i: number) => readonly Span[];
  preview: (phrase: Phrase) => Preview;
  pins: readonly string[];
  copies: boolean;
  hidden: boolean;
  /** What is asked for a phrase of the list stands under its card. */
  questions: { phraseId: string; form: ReactNode } | undefined;
  onFill: (phrase: Phrase, replace: boolean) => Promise<void>;
  onPin: (id: string, pinned: boolean) => void;
  onEdit: (id: string) => void;
  /** The mouse came over the list, or left it. */
  onPoint: (over: boolean) => void;
}) {
  const { phrases, rows, end, spans, preview, pins, copies, hidden, questions, onFill, onPoint } = props;
  const { replace } = useHotKeys();
  const { fillKey } = useKeyNames();
  const thumbs = useThumbs(rows);
  const fill = useCallback(
    (phrase: Phrase, press: Omit<Pressed, 'code'>) => void onFill(phrase, isHeld(press, replace)),
    [onFill, replace],
  );
  const differs = (phrase: Phrase) =>
    phrase.copyOf !== null &&
    differsFromStandard(
      phrase,
      phrases.find(({ id }) => id === phrase.copyOf),
    );
  return (
    <ul
      className="min-h-0 flex-1 overflow-y-auto pb-2"
      data-testid="phrases"
      hidden={hidden}
      onPointerEnter={() => onPoint(true)}
      onPointerLeave={() => onPoint(false)}
    >
      {rows.map((phrase, index) => (
        <Fragment key={phrase.id}>
          <PhraseCard
            phrase={phrase}
            hotKey={index >= 9 ? '' : copies ? `${index + 1}` : fillKey(index + 1)}
            copies={copies}
            spans={spans(index)}
            {...preview(phrase)}
            differs={differs(phrase)}
            thumbs={thumbs}
            pinned={pins.includes(phrase.id)}
            onPin={props.onPin}
            onEdit={props.onEdit}
            onFill={fill}
          />
          {questions?.phraseId === phrase.id && questions.form}
        </Fragment>
      ))}
      <li ref={end} aria-hidden />
    </ul>
  );
}
