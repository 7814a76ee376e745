import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useMemo } from 'react';
import type { PageView } from '../../lib/bridge/protocol';
import { hourOf } from '../../lib/kernel/day-window';
import { greeting } from '../../lib/phrases/greeting';
import { shopVariables } from '../../lib/phrases/queries';
import { dayOf, ownNamesOf, valuesOn } from '../../lib/phrases/shop-variables';
import { expandText, textsByCode } from '../../lib/phrases/variables-expand';
import type { FillValues } from '../../lib/phrases/variables-fill';
import type { Phrase } from '../../lib/records/phrase.record';
import type { ShopVariable } from '../../lib/records/shop-variable.record';
import { useLanguage } from '../settings/use-language';

const none: ShopVariable[] = [];

interface Talk {
  buyer: string | undefined;
  agent: string | undefined;
  shop: { id: string; name: string } | undefined;
  /** What the page's cards say of this buyer. */
  cards: PageView['cards'];
}

/** Reads phrases with those that stand in them, and gives the values for a talk. */
export function useValues({ buyer, agent, shop, cards }: Talk, phrases: readonly Phrase[]) {
  const language = useLanguage();
  const rows = useLiveQuery(shopVariables, []) ?? none;
  const texts = useMemo(() => textsByCode(phrases), [phrases]);
  const own = useMemo(() => ownNamesOf(rows), [rows]);
  const read = useCallback(
    (phrase: { code: string; text: string }) => expandText(phrase.text, { texts, own, self: phrase.code }),
    [texts, own],
  );
  /** Drawn up anew for every use: a panel that stands open all day must not say good morning in the evening. */
  const valuesNow = useCallback((): FillValues => {
    const now = Date.now();
    return {
      named: { buyer, agent, shop: shop?.name, greeting: greeting(hourOf(now)), ...cards },
      ofShop: valuesOn(rows, shop, dayOf(now)),
      now,
      language,
    };
  }, [buyer, agent, shop, cards, rows, language]);
  return { read, valuesNow, own };
}
