import Fuse from 'fuse.js';
import { finish } from '../../lib/kernel/finish';
import { PhraseIndex } from '../../lib/phrases/search/phrase-index';
import { layOut } from '../../lib/phrases/search/streams';
import { soundsOf } from '../../lib/phrases/sounds';
import { type GeneratedPhrase, generatePhrases } from '../data/phrase-generator';
import queries from '../data/queries.json';

type Engine = (query: string) => unknown;

declare global {
  interface Window {
    /** Ms of each engine per key, the least of five batches, engines in turn. @param every take each n-th key */
    timeSearch(count: number, every: number, peers: boolean): Record<string, number[]>;
  }
}

/** Ms that a batch of one key lasts at least: the page's clock ticks in tenths. */
const batch = 10;
const rounds = 5;

/** As Briskine's own description and source say: its library and weights, an index made anew at every key. */
function briskine(library: GeneratedPhrase[]): Engine {
  const keys = [
    { name: 'code', weight: 4 },
    { name: 'title', weight: 3 },
    { name: 'text', weight: 2 },
    { name: 'tags', weight: 1 },
  ];
  return (query) =>
    new Fuse(library, { keys, threshold: 0.3, ignoreLocation: true, useExtendedSearch: true }).search(query);
}

/** As Chatwoot's query says: the code or the text holds it, codes that begin so first. */
function chatwoot(library: GeneratedPhrase[]): Engine {
  const rows = library.map((phrase) => ({
    code: phrase.code.toLowerCase(),
    text: phrase.text.toLowerCase(),
    phrase,
  }));
  return (query) => {
    const asked = query.toLowerCase();
    const rank = (code: string) => (code.startsWith(asked) ? 0 : code.includes(asked) ? 1 : 2);
    return rows
      .filter(({ code, text }) => code.includes(asked) || text.includes(asked))
      .sort((a, b) => rank(a.code) - rank(b.code));
  };
}

function timeOf(engine: Engine, query: string): number {
  let times = 1;
  for (;;) {
    const start = performance.now();
    for (let i = 0; i < times; i++) engine(query);
    const took = performance.now() - start;
    if (took >= batch) return took / times;
    times = Math.ceil((times * batch * 1.2) / Math.max(took, 0.1));
  }
}

window.timeSearch = (count, every, peers) => {
  const library = generatePhrases(count);
  const index = new PhraseIndex(layOut(library.map((phrase) => ({ ...phrase, sounds: soundsOf(phrase) }))));
  index.setUses(new Map(library.map(({ id, uses }) => [id, uses])));
  finish(index.warming(200));
  const engines: Record<string, Engine> = { ours: (query) => index.search(query, 200) };
  if (peers) Object.assign(engines, { briskine: briskine(library), chatwoot: chatwoot(library) });
  const keys = [...new Set(queries.flatMap(({ q }) => Array.from(q, (_, i) => q.slice(0, i + 1))))];
  const least: Record<string, number[]> = Object.fromEntries(Object.keys(engines).map((name) => [name, []]));
  for (let k = 0; k < keys.length; k += every) {
    for (const [name, engine] of Object.entries(engines)) {
      // What takes longer than any batch is told well enough by one.
      let best = timeOf(engine, keys[k] as string);
      for (let round = 1; round < rounds && best < batch; round++)
        best = Math.min(best, timeOf(engine, keys[k] as string));
      least[name]?.push(best);
    }
  }
  return least;
};
