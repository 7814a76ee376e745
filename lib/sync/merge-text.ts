import { diff3Merge } from 'node-diff3';
import { marked } from './both';

/** Up to and with the sign that ends it; a line break ends one too. */
const sentence = /[^。!?!?;;\n]*[。!?!?;;\n]+|[^。!?!?;;\n]+$/g;
const sentences = (text: string): string[] => text.match(sentence) ?? [];

/**
 * Three-way merge by sentence. What both added at one place stands there twice, theirs first; where both rewrote the
 * same words, both editions stay in place as `⟦theirs ⇄ mine⟧` and `clash` is true. What one rewrote and the other
 * removed stays.
 */
export function mergeText(base: string, mine: string, theirs: string): { text: string; clash: boolean } {
  let clash = false;
  const parts = diff3Merge(sentences(mine), sentences(base), sentences(theirs), {
    excludeFalseConflicts: true,
  }).map((region) => {
    if (region.ok) return region.ok.join('');
    const { a = [], b = [], o = [] } = region.conflict ?? {};
    if (o.length === 0) return [...b, ...a.filter((one) => !b.includes(one))].join('');
    if (a.length === 0 || b.length === 0) return [...a, ...b].join('');
    clash = true;
    return marked(b.join(''), a.join(''));
  });
  return { text: parts.join(''), clash };
}
