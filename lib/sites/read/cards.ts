import type { SiteProfile } from '../profile';
import type { CardValues } from '../snapshot';
import { begin } from './desk';
import { find } from './hook';
import { read } from './value';

/** Longer texts are no number and no name, but a card that was read as a whole. */
const longest = 120;

const wanted = [
  ['order', 'side.order', 'id'],
  ['product', 'side.product', 'title'],
] as const;

/** Reads the first drawn card of each kind by the profile's hooks; nothing where a hook finds nothing. */
export function readCards(doc: Document, profile: SiteProfile): CardValues {
  const context = begin(doc, profile);
  const values: CardValues = {};
  for (const [name, part, field] of wanted) {
    const card = find(context, `${part}.card`, context.roots);
    const said = card && read(context, `${part}.fields.${field}`, [card]);
    if (said && said.length <= longest) values[name] = said;
  }
  return values;
}
