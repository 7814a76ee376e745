import type { PhraseUse } from '../../lib/records/phrase-use.record';

let count = 0;

/** A fill of a phrase for nobody in particular. @param at ms since 1970 */
export const aUse = (phraseId: string, at: number, fields: Partial<PhraseUse> = {}): PhraseUse => {
  count += 1;
  return {
    id: `use ${count}`,
    phraseId,
    buyerKey: null,
    shop: '',
    memberId: null,
    at,
    outcome: 'filled',
    wording: null,
    edited: null,
    ...fields,
  };
};
