import { useCallback } from 'react';
import { type Phrase, phraseRecord } from '../../lib/records/phrase.record';
import { mayChange } from '../../lib/records/rights';
import { useHand } from '../members/leads-only';

export type MayEdit = (phrase: Phrase) => boolean;

/** Whether a phrase may be changed by who is signed on: an agent under a lead changes his own. Nothing until it is known. */
export function useMayEdit(): MayEdit {
  const hand = useHand();
  return useCallback((phrase) => hand !== undefined && mayChange(phraseRecord, phrase, hand), [hand]);
}
