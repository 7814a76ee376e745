import type { TeachWords } from '../words/teach.words';

type Values = Record<string, string | number>;

/** Says a text of the dictionary's teach room; the page lane carries no dictionary of its own. */
export type Say = (key: `teach:${keyof TeachWords}`, values?: Values) => string;

/** Fills the holes of templates such as `找到 {{count}} 行`; `words` as the worker gave them. */
export const speak =
  (words: Record<string, string>): Say =>
  (key, values = {}) =>
    (words[key.slice('teach:'.length)] ?? key).replace(/\{\{(\w+)\}\}/g, (hole, name: string) =>
      String(values[name] ?? hole),
    );
