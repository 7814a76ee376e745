import { type Normalised, normalise } from './normalise';
import type { GuardLevel, GuardRule } from './rule';

export interface GuardHit {
  ruleId: string;
  level: GuardLevel;
  /** UTF-16 offsets in the text as it was written. */
  start: number;
  end: number;
  reason: { zh: string; en: string };
  replacement?: string;
}

export interface Verdict {
  level: 'clear' | GuardLevel;
  /** By place in the text. */
  hits: GuardHit[];
}

export interface CheckOptions {
  /**
   * Ids of the sites whose rules apply. Usually one; a practice desk that plays 京东 names itself and `jd`.
   * Rules for `'*'` always apply.
   */
  sites: readonly string[];
}

export interface Guard {
  check(text: string, options: CheckOptions): Verdict;
}

interface CompiledRule {
  rule: GuardRule;
  pattern: RegExp;
  except: RegExp | undefined;
}

const LATIN = /[a-z0-9]/;

const alternatives = (sources: readonly string[]) =>
  new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'g');

function compileRule(rule: GuardRule): CompiledRule {
  const except = rule.except?.length ? alternatives(rule.except) : undefined;
  return { rule, pattern: alternatives(rule.patterns), except };
}

interface Span {
  from: number;
  to: number;
}

/** Were these characters written side by side? 亲,自己看 must not pass for 亲自. */
function inOnePiece(text: Normalised, from: number, to: number): boolean {
  for (let i = from; i + 1 < to; i++) {
    const [end, next] = [text.ends[i], text.at[i + 1]];
    // Two characters read from one sign (⑩) share their place.
    if (next === end || next === text.at[i]) continue;
    // 订单号 138… is one piece all the same: only inside a run of Han does a gap part words.
    if (!LATIN.test(text.text.slice(i, i + 2))) return false;
  }
  return true;
}

function exceptions(text: Normalised, except: RegExp): Span[] {
  const spans: Span[] = [];
  for (const match of text.text.matchAll(except)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (inOnePiece(text, from, to)) spans.push({ from, to });
  }
  return spans;
}

function hitsOf({ rule, pattern, except }: CompiledRule, text: Normalised): GuardHit[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text.text);
  if (match === null) return [];
  const spans = except ? exceptions(text, except) : [];
  const hits: GuardHit[] = [];
  let span = 0;
  while (match !== null) {
    const from = match.index;
    const to = from + match[0].length;
    // Matches come in order, so spans that end before this one are done with: keeps the whole walk linear.
    while ((spans[span]?.to ?? Number.POSITIVE_INFINITY) <= from) span++;
    if ((spans[span]?.from ?? Number.POSITIVE_INFINITY) < to) {
      pattern.lastIndex = from + 1;
    } else {
      const hit: GuardHit = {
        ruleId: rule.id,
        level: rule.level,
        start: text.at[from] ?? 0,
        end: text.ends[to - 1] ?? 0,
        reason: rule.reason,
      };
      if (rule.replacement) hit.replacement = rule.replacement.zh;
      hits.push(hit);
    }
    match = pattern.exec(text.text);
  }
  return hits;
}

/**
 * Turns rule data into a checker. The check is synchronous, takes time in proportion to the text and
 * keeps nothing. Throws a SyntaxError when a pattern is no regular expression.
 */
export function compile(rules: readonly GuardRule[]): Guard {
  const compiled = rules.map(compileRule);
  return {
    check(text, { sites }) {
      const normalised = normalise(text);
      const hits = compiled
        .filter(({ rule }) => rule.sites === '*' || rule.sites.some((site) => sites.includes(site)))
        .flatMap((rule) => hitsOf(rule, normalised))
        .sort((a, b) => a.start - b.start || b.end - a.end);
      const red = hits.some((hit) => hit.level === 'red');
      return { level: red ? 'red' : hits.length > 0 ? 'amber' : 'clear', hits };
    },
  };
}
