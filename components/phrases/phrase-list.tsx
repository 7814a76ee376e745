import { Fragment, memo, type ReactNode, type RefObject, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeld, type Pressed } from '../../lib/kernel/key-combo';
import { differsFromStandard } from '../../lib/phrases/offered';
import type { Phrase } from '../../lib/records/phrase.record';
import { useHotKeys, useKeyNames } from '../settings/use-hotkeys';
import { useLanguage } from '../settings/use-language';
import { PhraseCard } from './phrase-card';
import type { Preview } from './use-preview';
import type { Row } from './use-rows';
import { useThumbs } from './use-thumbs';

/** The cards of the list. What a card is given stays the same object where it says the same: a key redraws few. */
export const PhraseList = memo(function PhraseList(props: {
  /** The whole library, in which standard phrases are looked up. */
  phrases: readonly Phrase[];
  rows: readonly Row[];
  end: RefObject<HTMLLIElement | null>;
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
  const { phrases, rows, end, preview, pins, copies, hidden, questions, onFill, onPoint } = props;
  const { replace } = useHotKeys();
  const { fillKey } = useKeyNames();
  const { t } = useTranslation();
  const language = useLanguage();
  const thumbs = useThumbs(useMemo(() => rows.map(({ phrase }) => phrase), [rows]));
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
      {rows.map(({ phrase, spans }, index) => (
        <Fragment key={phrase.id}>
          <PhraseCard
            phrase={phrase}
            hotKey={index >= 9 ? '' : copies ? `${index + 1}` : fillKey(index + 1)}
            copies={copies}
            spans={spans}
            {...preview(phrase)}
            differs={differs(phrase)}
            thumbs={thumbs}
            pinned={pins.includes(phrase.id)}
            onPin={props.onPin}
            onEdit={props.onEdit}
            onFill={fill}
            t={t}
            language={language}
          />
          {questions?.phraseId === phrase.id && questions.form}
        </Fragment>
      ))}
      <li ref={end} aria-hidden />
    </ul>
  );
});
