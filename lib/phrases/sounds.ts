import { addDict, pinyin } from 'pinyin-pro';
import type { Sounds } from './search/streams';

/** Words of the trade that the dictionary reads wrongly. */
const trade: Record<string, string> = {
  重拍: 'chóng pāi',
  调货: 'diào huò',
  调拨: 'diào bō',
  寄还: 'jì huán',
  薄利: 'bó lì',
  系好: 'jì hǎo',
  露出: 'lù chū',
  扎头发: 'zā tóu fa',
  倒贴: 'dào tiē',
};

addDict(trade, 'trade');

/**
 * One syllable per UTF-16 unit, without tones, ü as v; '' where a character has none. A sign that stands for letters
 * is found by them: ㎏ by kg.
 */
export function syllablesOf(text: string): string[] {
  const said = pinyin(text, { toneType: 'none', type: 'all', v: true });
  const syllables: string[] = [];
  for (const { origin, pinyin: syllable, isZh } of said)
    for (let i = 0; i < origin.length; i++) {
      const letters = origin.normalize('NFKC').toLowerCase();
      const spelt = letters.length > origin.length && /^[a-z]+$/.test(letters) ? letters : '';
      syllables.push(i > 0 ? '' : isZh ? syllable : spelt);
    }
  return syllables;
}

interface Named {
  title: string;
  tags: readonly string[];
  stage: string;
  text: string;
}

const bySign = new Map<string, string>();

function signSound(sign: string): string {
  const known = bySign.get(sign) ?? syllablesOf(sign)[0] ?? '';
  bySign.set(sign, known);
  return known;
}

/** What of a phrase is found by sound, and how the characters of its text sound. Loads a dictionary. */
export function soundsOf(phrase: Named): Sounds {
  const signs = new Set(phrase.text.match(/\p{Script=Han}/gu));
  return {
    signs: [...signs].map((sign) => `${sign}${signSound(sign)}`).join(''),
    title: syllablesOf(phrase.title),
    tags: phrase.tags.map(syllablesOf),
    stage: syllablesOf(phrase.stage),
  };
}
