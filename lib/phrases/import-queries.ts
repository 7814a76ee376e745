import { allTags } from '../buyers/queries';
import { guardSettings } from '../guard/queries';
import { memberOnDuty } from '../members/queries';
import type { GuardRuleRow } from '../records/guard-rule.record';
import { type Phrase, phraseRecord } from '../records/phrase.record';
import { mayChange } from '../records/rights';
import type { ShopVariable } from '../records/shop-variable.record';
import type { Tag } from '../records/tag.record';
import { handOf } from '../store/write-rights';
import { shopVariables } from './queries';

/** The shop's lists beside its phrases that our own file can carry. */
export interface ShopLists {
  rules: GuardRuleRow[];
  tags: Tag[];
  variables: ShopVariable[];
}

export async function shopLists(): Promise<ShopLists> {
  const { adjusted, own } = await guardSettings();
  return {
    rules: [...adjusted.values(), ...own],
    tags: await allTags(),
    variables: await shopVariables(),
  };
}

/** What whoever is signed on may bring in: whether the shop's lists, and changes of which phrases. */
export async function rightsOnDuty(): Promise<{ leads: boolean; mayChange: (phrase: Phrase) => boolean }> {
  const hand = await handOf({ memberId: (await memberOnDuty())?.id ?? null });
  return { leads: hand.leads, mayChange: (phrase) => mayChange(phraseRecord, phrase, hand) };
}
