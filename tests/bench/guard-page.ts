import { Mint } from 'mint-filter';
import { activeRules } from '../../lib/guard/active';
import type { ActiveRule } from '../../lib/guard/rule';
import { compile } from '../../lib/guard/rules';
import { starterPhrases } from '../../lib/phrases/starter/starter-phrases';

declare global {
  interface Window {
    /** µs of one check per text, the least of five batches, engines in turn. */
    timeGuard(words: number): Record<'ours' | 'oursWordsOnly' | 'mint' | 'naive', number[]>;
    /** ms to draw up and compile rules and words, per round; the first rounds warm up and are left out. */
    timeRebuild(words: number): number[];
  }
}

const batch = 10;
const rounds = 5;
const length = 200;

/** A seeded list of made-up trade words, two to five characters, so that none of them decides the result. */
function wordsOf(count: number): string[] {
  const signs = [...new Set(starterPhrases.map(({ text }) => text).join(''))].filter((sign) =>
    /\p{Script=Han}/u.test(sign),
  );
  let seed = 7;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const words = new Set<string>();
  while (words.size < count) {
    words.add(Array.from({ length: 2 + next(4) }, () => signs[next(signs.length)]).join(''));
  }
  return [...words];
}

function textsOf(): string[] {
  const all = starterPhrases.map(({ text }) => text).join('');
  return Array.from({ length: 40 }, (_, index) => all.slice(index * length, (index + 1) * length));
}

const ownRule = (words: string[]) => ({
  id: 'own',
  level: 'red' as const,
  sites: [],
  words,
  reason: '',
  replacement: '',
});

function timeOf(run: () => void): number {
  let times = 1;
  for (;;) {
    const start = performance.now();
    for (let i = 0; i < times; i++) run();
    const took = performance.now() - start;
    if (took >= batch) return (took / times) * 1000;
    times = Math.ceil((times * batch * 1.2) / Math.max(took, 0.1));
  }
}

window.timeGuard = (count) => {
  const words = wordsOf(count);
  const rules = activeRules(new Map(), [ownRule(words)]);
  const guard = compile(rules);
  const wordsOnly = compile(rules.slice(-1) as ActiveRule[]);
  const mint = new Mint(words);
  const engines = {
    ours: (text: string) => guard.check(text, { sites: ['jd'] }),
    oursWordsOnly: (text: string) => wordsOnly.check(text, { sites: [] }),
    mint: (text: string) => mint.filter(text),
    naive: (text: string) => words.filter((word) => text.includes(word)),
  };
  const least = { ours: [], oursWordsOnly: [], mint: [], naive: [] } as Record<
    keyof typeof engines,
    number[]
  >;
  for (const text of textsOf()) {
    const best = { ours: Infinity, oursWordsOnly: Infinity, mint: Infinity, naive: Infinity };
    for (let round = 0; round < rounds; round++) {
      for (const name of Object.keys(engines) as (keyof typeof engines)[]) {
        best[name] = Math.min(
          best[name],
          timeOf(() => engines[name](text)),
        );
      }
    }
    for (const name of Object.keys(engines) as (keyof typeof engines)[]) least[name].push(best[name]);
  }
  return least;
};

window.timeRebuild = (count) => {
  const words = wordsOf(count);
  const took: number[] = [];
  for (let round = 0; round < 12; round++) {
    took.push(timeOf(() => compile(activeRules(new Map(), [ownRule(words)]))) / 1000);
  }
  return took.slice(4);
};
