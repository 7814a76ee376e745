/** Where knowledge comes from, so that the options page can tell "seen on your page" from "from a public source". */
export interface Evidence {
  source: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: how old the source is. */
  date?: string;
  /** High: drives a live page in two sources or the product's own. Medium: once. Low: a guess. */
  confidence: 'H' | 'M' | 'L';
  /** `YYYY-MM-DD` of the last match on a live page that we know of; absent until then. */
  seen?: string;
  note?: string;
}

/** Where a selector looks, from the element (row, message, root) that it belongs to. */
export type Place = 'inside' | 'self' | 'around' | 'before' | 'document';

/** One selector of a hook. Everything is plain JSON; regular expressions are strings without slashes. */
export interface Selector {
  /** CSS. Hashed classes by part: `[class*="nameLine"]`, `[class^="sendbox--" i]`. */
  css: string;
  /** Default `inside`. `around` = closest ancestor or self, `before` = nearest earlier sibling. */
  at?: Place;
  /** Regular expression that the element's folded text must match. */
  text?: string;
  /** The text is tested on this descendant instead, such as a group's title. */
  sub?: string;
  /** Only an element that is drawn counts. */
  visible?: boolean;
  evidence?: Evidence;
}

/** Ordered fallbacks: the first that finds something wins, and health says which one it was. */
export type Hook = Selector[];

/** A selector and how a value is read from what it finds; without `css` the element itself is read. */
export interface Value extends Omit<Selector, 'css'> {
  css?: string;
  /** Read this attribute (`title`, `placeholder`, `id`, `href` …) instead of the text. */
  attribute?: string;
  /** Read the page's own address instead of an element. */
  url?: 'path' | 'query' | 'hash' | 'whole';
  /** Say this text; with `css`, only where that is found. */
  constant?: string;
  /** Descendants that are left out of the text, such as quoted history. */
  without?: string;
  /** Take this query parameter out of the address that was read. */
  param?: string;
  /** Must stand at the start, whatever its case, and is removed. */
  prefix?: string;
  /** Cut at `by`, take part `part` (0 = first, -1 = last). */
  split?: { by: string; part: number };
  /** Regular expression; its first group, or the whole match, is the value. No match = no value. */
  pattern?: string;
  /** Texts to remove, such as 添加备注. */
  drop?: string[];
  /** White space: `fold` to single spaces (default), `remove` (发 送), `keep` line breaks. */
  spaces?: 'fold' | 'remove' | 'keep';
  /** Full-width letters and digits become plain ones. */
  width?: 'fold';
}
