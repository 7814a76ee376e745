/** `red`: the send key is held back once. `amber`: underlined only. */
export type GuardLevel = 'red' | 'amber';

/** What a rule is about; the options page lists the rules by it. */
export const guardGroups = [
  'contact',
  'review',
  'invoice',
  'payment',
  'personal',
  'medical',
  'rude',
  'address',
  'rivals',
  'absolute',
  'promise',
  'wording',
] as const;
export type GuardGroup = (typeof guardGroups)[number];

/** What the engine needs of a rule: pure data, safe to post to a page. */
export interface ActiveRule {
  id: string;
  /** Site ids on which the rule applies, such as `jd`; `'*'` is everywhere. */
  sites: '*' | readonly string[];
  level: GuardLevel;
  /** Found wherever they stand. In normalised form, see `normalise`. */
  words?: readonly string[];
  /**
   * Regular expression sources over the normalised text (see `normalise`). Every repetition is bounded
   * (`{0,8}`, never `*` or `+`), so that a check stays linear in the length of the text.
   */
  patterns?: readonly string[];
  /** Patterns read the text as it was written, for lines and signs that normalising takes away. */
  asWritten?: true;
  /** A hit that overlaps a match of one of these, written in one piece in the original, does not count. */
  except?: readonly string[];
  /**
   * For each of `patterns` one or two characters each, of which every match holds one; null where it must always run.
   */
  triggers?: readonly (readonly string[] | null)[];
  reason: { zh: string; en: string };
  /** Words that may stand where the hit stood. */
  replacement?: { zh: string };
}

/** One thing that must not, or should not, be written to a buyer, with what people want to know of it. */
export interface GuardRule extends ActiveRule {
  group: GuardGroup;
  patterns: readonly string[];
  /** Off until the lead switches it on: right for some shops only. */
  startsOff?: true;
  /** Hours within which it promises to send: counts only where the shop's own 发货时间 is longer. */
  within?: number;
  /** The law or the platform rule behind it. */
  source: string;
  /** Both are tests: every `bad` hits this rule, no `good` does. */
  examples: { bad: readonly string[]; good: readonly string[] };
}
