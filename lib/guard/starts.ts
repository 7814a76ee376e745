import type { CompiledRule } from './rules';

/** What begins with certain characters: a word, or a sign that one of the rule's expressions may match. */
export interface Start {
  rule: CompiledRule;
  begins: string | RegExp;
  next: Start | undefined;
}

/**
 * Where to look at each character of a text: two table reads tell nearly always that nothing begins there. Measured
 * against automata and expressions over 5,000 words, hashing two characters was the fastest to ask and to rebuild.
 */
export interface Places {
  /** By UTF-16 unit: 1 = something of one character begins, 2 = something longer. */
  heads: Uint8Array;
  singles: Map<number, Start>;
  /** By hash of two units: may something begin with them? */
  bloom: Uint8Array;
  pairs: Map<number, Start>;
}

/** Lays out the words and triggers of these rules. */
export function placeAll(rules: readonly CompiledRule[]): Places {
  const heads = new Uint8Array(0x10000);
  const bloom = new Uint8Array(0x10000);
  const singles = new Map<number, Start>();
  const pairs = new Map<number, Start>();
  const place = (sign: string, rule: CompiledRule, begins: string | RegExp) => {
    const first = sign.charCodeAt(0);
    if (sign.length === 1) {
      heads[first] = (heads[first] as number) | 1;
      singles.set(first, { rule, begins, next: singles.get(first) });
      return;
    }
    const second = sign.charCodeAt(1);
    const key = first * 0x10000 + second;
    heads[first] = (heads[first] as number) | 2;
    bloom[(first * 31 + second) & 0xffff] = 1;
    pairs.set(key, { rule, begins, next: pairs.get(key) });
  };
  for (const rule of rules) {
    for (const word of rule.rule.words ?? []) if (word !== '') place(word, rule, word);
    if (rule.rule.asWritten) continue;
    rule.patterns.forEach((pattern, index) => {
      for (const trigger of rule.rule.triggers?.[index] ?? []) place(trigger, rule, pattern);
    });
  }
  return { heads, singles, bloom, pairs };
}
