import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phrase } from '../../lib/records/phrase.record';
import { warn } from '../ui/toasts';
import type { ShownPart } from './phrase-text';

/** A phrase that was clicked outside of the list: at a notice, in the checklist. */
export interface Wish {
  phraseId: string;
}

/** Fills a phrase that was wished for as a click on its card does; where it asks something, the list comes to the front. */
export function useWished(
  wish: Wish | undefined,
  onTaken: () => void,
  library: {
    /** Undefined until it was read. */
    phrases: readonly Phrase[] | undefined;
    partsOf: (phrase: Phrase) => readonly ShownPart[];
    fill: (phrase: Phrase, replace: boolean) => Promise<void>;
    onShow: () => void;
  },
): void {
  const { t } = useTranslation();
  const { phrases, partsOf, fill, onShow } = library;
  useEffect(() => {
    if (!wish || !phrases) return;
    onTaken();
    const phrase = phrases.find(({ id }) => id === wish.phraseId);
    if (!phrase) return warn(t('shifts:phraseGone'));
    if (partsOf(phrase).some(({ kind }) => kind === 'asked')) onShow();
    void fill(phrase, false);
  }, [wish, onTaken, phrases, partsOf, fill, onShow, t]);
}
