/** `red`: the send key is held back once. `amber`: underlined only. */
export type GuardLevel = 'red' | 'amber';

/** One thing that must not, or should not, be written to a buyer: pure data, safe to post to a page. */
export interface GuardRule {
  id: string;
  /** Site ids on which the rule applies, such as `jd`; `'*'` is everywhere. */
  sites: '*' | readonly string[];
  level: GuardLevel;
  /**
   * Regular expression sources over the normalised text (see `normalise`). Every repetition is bounded
   * (`{0,8}`, never `*` or `+`), so that a check stays linear in the length of the text.
   */
  patterns: readonly string[];
  /** A hit that overlaps a match of one of these, written in one piece in the original, does not count. */
  except?: readonly string[];
  reason: { zh: string; en: string };
  /** Words that may stand where the hit stood. */
  replacement?: { zh: string };
  /** The law or the platform rule behind it. */
  source: string;
  /** Both are tests: every `bad` hits this rule, no `good` does. */
  examples: { bad: readonly string[]; good: readonly string[] };
}
