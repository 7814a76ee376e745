import { beautyScripts } from './scripts/beauty';
import { clothingScripts } from './scripts/clothing';
import { digitalScripts } from './scripts/digital';
import { foodScripts } from './scripts/food';
import { generalScripts } from './scripts/general';
import { openers } from './scripts/openers';
import type { Category, Script } from './scripts/script';

const byCategory: Record<Category, readonly Script[]> = {
  服饰: clothingScripts,
  美妆: beautyScripts,
  数码: digitalScripts,
  食品: foodScripts,
};

/** Every affair a buyer of such a shop may come with. */
export function scriptsFor(category: Category): Script[] {
  return [...byCategory[category], ...generalScripts];
}

/** First words (bursts of one to three messages) a buyer of such a shop may begin with. */
export function openersFor(category: Category): (readonly string[])[] {
  return [...openers[category], ...openers.通用];
}
