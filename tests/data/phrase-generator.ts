import { chance } from '../desk/chance';
import data from './topics.json';

/** A generated phrase; `uses` is spread as real use is, a few often and most never. */
export interface GeneratedPhrase {
  id: string;
  title: string;
  text: string;
  stage: string;
  tags: string[];
  code: string;
  uses: number;
  /** Key in `topics.json`. */
  topic: string;
}

interface Topic {
  cat: string;
  t: string[];
  tags: string[];
  sc: string;
  b: string[];
}

/** A large library names its phrases by product, time or number; a small one mostly does not. */
const shares = { large: [0.35, 0.6, 0.75], small: [0.15, 0.3, 0.4] } as const;

/** `count` distinct phrases of a shop, in Chinese of its trade; the same seed gives the same library. */
export function generatePhrases(count: number, seed = 20_260_701): GeneratedPhrase[] {
  const dice = chance(seed);
  const slots = data.slots as Record<string, string[]>;
  const topics = Object.entries(data.topics as Record<string, Topic>);
  const large = count > 1000;
  const [byProduct, byTime, byNumber] = large ? shares.large : shares.small;
  const seen = new Set<string>();
  const codes = new Map<string, number>();
  const phrases: GeneratedPhrase[] = [];
  const slot = (name: string) => dice.pick(slots[name] ?? []);
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => slot(name));
  for (let turn = 0; phrases.length < count; turn++) {
    const [name, topic] = topics[turn % topics.length] as [string, Topic];
    let title = dice.pick(topic.t);
    const kind = dice.next();
    if (kind < byProduct) title = slot('product') + title;
    else if (kind < byTime) title = `${title}-${slot('mod')}`;
    else if (kind < byNumber) title += 1 + Math.floor(dice.next() * (large ? 30 : 3));
    const length = dice.next();
    const sentences = length < 0.45 ? 1 : length < 0.75 ? 2 : length < 0.92 ? 3 : 4;
    let core = dice.pick(topic.b);
    for (let i = 1; i < sentences; i++) {
      const more = dice.pick(topic.b);
      if (!core.includes(more)) core += more;
    }
    const text = `${slot('hi')}${fill(core)}${slot('bye')}${slot('emo')}`.trim();
    const key = `${title}\n${text}`;
    if (text.length < 20 || text.length > 200 || seen.has(key)) continue;
    seen.add(key);
    const times = (codes.get(topic.sc) ?? 0) + 1;
    codes.set(topic.sc, times);
    const tags = topic.tags.slice(0, 1 + Math.floor(dice.next() * topic.tags.length));
    if (large && dice.next() < 0.3) tags.push(slot('mod'));
    const uses = Math.floor(300 * dice.next() ** 8);
    if (uses > 0) {
      // Two throws for the day of the last use, which nobody asks for here, keep the libraries of a seed the same.
      dice.next();
      dice.next();
    }
    const coded = dice.next() < 0.5 || times === 1;
    const code = coded ? `${topic.sc}${times > 1 ? times : ''}` : '';
    phrases.push({ id: `p${phrases.length}`, title, text, stage: topic.cat, tags, code, uses, topic: name });
  }
  return phrases;
}
