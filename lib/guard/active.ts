import { builtInRules } from './built-in';
import { readCodes, textOf } from './normalise';
import type { ActiveRule, GuardLevel, GuardRule } from './rule';
import { triggersOf } from './triggers';

/** How the lead set a built-in rule. */
export interface Adjustment {
  on: boolean;
  level: GuardLevel;
}

/** A rule of the shop's own, as it was typed. */
export interface OwnRule {
  id: string;
  level: GuardLevel;
  sites: readonly string[];
  /** One each; `/…/` is a regular expression over the normalised text. */
  words: readonly string[];
  reason: string;
  replacement: string;
}

/** The expression in a line such as `/加.{0,3}好友/`; undefined where it is a plain word. */
export const patternIn = (line: string): string | undefined =>
  line.length > 2 && line.startsWith('/') && line.endsWith('/') ? line.slice(1, -1) : undefined;

function lean({ id, sites, level, patterns, asWritten, except, reason, replacement }: GuardRule): ActiveRule {
  const rule: ActiveRule = { id, sites, level, patterns, triggers: patterns.map(triggersOf), reason };
  if (asWritten) rule.asWritten = asWritten;
  if (except) rule.except = except;
  if (replacement) rule.replacement = replacement;
  return rule;
}

/** The built-in rules as the engine takes them: without what only people read. */
let leanRules: Map<string, ActiveRule> | undefined;

function withWords({ id, level, sites, words, reason, replacement }: OwnRule): ActiveRule {
  const patterns = words.map(patternIn).filter((source) => source !== undefined);
  const plain = words.filter((line) => patternIn(line) === undefined).map((word) => textOf(readCodes(word)));
  const rule: ActiveRule = {
    id,
    level,
    sites: sites.length > 0 ? sites : '*',
    words: plain,
    reason: { zh: reason, en: reason },
  };
  if (patterns.length > 0) Object.assign(rule, { patterns, triggers: patterns.map(triggersOf) });
  if (replacement !== '') rule.replacement = { zh: replacement };
  return rule;
}

/** Numbers in the shop's own return addresses: a number that the shop gives everybody tells on nobody. */
export function numbersIn(addresses: readonly string[]): string[] {
  return addresses.flatMap(
    (address) => textOf(readCodes(address)).match(/[0-9](?:[- _.,/]?[0-9]){6,}/g) ?? [],
  );
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

function sparing(rule: ActiveRule, numbers: readonly string[]): ActiveRule {
  return rule.id === 'phone-number' && numbers.length > 0
    ? { ...rule, except: [...(rule.except ?? []), ...numbers.map(escaped)] }
    : rule;
}

/**
 * The rules that count now: the built-in ones as the lead set them, and the shop's own. Safe to post.
 * @param numbers phone numbers that the shop gives to every buyer, see {@link numbersIn}
 * @param dispatch hours within which the shop sends, see `dispatchHours`
 */
export function activeRules(
  adjustments: ReadonlyMap<string, Adjustment> = new Map(),
  own: readonly OwnRule[] = [],
  numbers: readonly string[] = [],
  dispatch = 0,
): ActiveRule[] {
  leanRules ??= new Map(builtInRules.map((rule) => [rule.id, lean(rule)]));
  const ready = leanRules;
  const builtIn = builtInRules.flatMap(({ id, startsOff, within = -1 }) => {
    const rule = ready.get(id);
    const set = adjustments.get(id);
    if (!rule || !(set?.on ?? !startsOff) || within >= dispatch) return [];
    return [sparing(set ? { ...rule, level: set.level } : rule, numbers)];
  });
  return [...builtIn, ...own.map(withWords)];
}
