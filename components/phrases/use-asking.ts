import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageView } from '../../lib/bridge/protocol';
import type { Part } from '../../lib/phrases/variables';
import { type Asked, askedOf, type FillValues } from '../../lib/phrases/variables-fill';
import type { Phrase } from '../../lib/records/phrase.record';
import { warn } from '../ui/toasts';

/** Questions that stand between a phrase and the box, for the talk in which they were put. */
export interface Asking {
  phrase: Phrase;
  replace: boolean;
  asked: Asked[];
  values: FillValues;
  /** The talk, for its last answers. */
  talk: string;
}

const talkOf = ({ site, shop, open }: PageView) => JSON.stringify([site, shop?.id, open?.buyerId]);

/** Keeps the questions that are open. They are for one buyer: in another's talk they close, and that is said. */
export function useAsking(view: PageView) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking>();
  const talk = talkOf(view);
  // A page that draws itself anew has nobody open for a moment; nothing is filled then.
  const nobody = view.open === undefined && view.knowsOpen;
  const other = asking !== undefined && asking.talk !== talk && !nobody;
  useEffect(() => {
    if (!other) return;
    setAsking(undefined);
    warn(t('phrases:askedOther'));
  }, [other, t]);
  const ask = useCallback(
    (phrase: Phrase, replace: boolean, parts: readonly Part[], values: FillValues) =>
      setAsking({ phrase, replace, asked: askedOf(parts, values), values, talk }),
    [talk],
  );
  const close = useCallback(() => setAsking(undefined), []);
  // Not even one frame of a question is drawn in another's talk.
  return { asking: other ? undefined : asking, ask, close };
}
