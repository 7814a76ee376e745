import { type Codes, type Normalised, readCodes, textOf } from './normalise';
import type { ActiveRule, GuardLevel } from './rule';
import { type Places, placeAll, type Start } from './starts';

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

const LATIN = /[a-z0-9]/;

const alternatives = (sources: readonly string[]) =>
  new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'g');

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

const none: GuardHit[] = [];

class CompiledRule {
  readonly patterns: RegExp[];
  /** Those that run over every text, since nothing tells beforehand that they cannot match. */
  private readonly always: RegExp[];
  private readonly except: RegExp | undefined;
  /** Where its words were found in the text that is being checked. */
  found: Span[] = [];
  /** Expressions that may match in that text. */
  called: RegExp[] = [];

  constructor(
    readonly rule: ActiveRule,
    readonly place: number,
  ) {
    const { patterns = [], triggers, except } = rule;
    this.patterns = patterns.map((source) => new RegExp(source, 'g'));
    this.always = this.patterns.filter((_, index) => !triggers?.[index]);
    this.except = except?.length ? alternatives(except) : undefined;
  }

  /** Must this rule be asked about every text? */
  get isAlwaysAsked() {
    return this.always.length > 0 || !!this.rule.asWritten;
  }

  /** Forgets the text before. */
  reset() {
    if (this.found.length > 0) this.found = [];
    this.called.length = 0;
  }

  /** Calls what the walk over the characters does not. */
  begin(written: string) {
    const { asWritten, triggers } = this.rule;
    for (const pattern of this.always) this.called.push(pattern);
    if (!asWritten) return;
    this.patterns.forEach((pattern, index) => {
      if (triggers?.[index]?.some((trigger) => written.includes(trigger))) this.called.push(pattern);
    });
  }

  hits(text: Normalised): GuardHit[] {
    let spared: Span[] | undefined;
    const all = this.found;
    for (const pattern of this.called) {
      let next = 0;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text.text); match; match = pattern.exec(text.text)) {
        spared ??= this.exceptions(text);
        const from = match.index;
        const to = from + match[0].length;
        // Matches come in order, so spans that end before this one are done with: keeps the whole walk linear.
        while ((spared[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++;
        if (to > from && (spared[next]?.from ?? Number.POSITIVE_INFINITY) >= to) all.push({ from, to });
        else pattern.lastIndex = from + 1;
      }
    }
    // Most expressions that were called find nothing after all.
    if (all.length === 0) return none;
    let last = 0;
    return all
      .sort((a, b) => a.from - b.from || b.to - a.to)
      .flatMap(({ from, to }) => {
        if (from < last) return [];
        last = to;
        return [this.hit(text.at[from] ?? 0, text.ends[to - 1] ?? 0)];
      });
  }

  private exceptions(text: Normalised): Span[] {
    const spans: Span[] = [];
    const except = this.except;
    if (!except) return spans;
    // Not matchAll: it makes a new expression at every call.
    except.lastIndex = 0;
    for (let match = except.exec(text.text); match; match = except.exec(text.text)) {
      const from = match.index;
      const to = from + match[0].length;
      if (to === from) except.lastIndex = from + 1;
      else if (inOnePiece(text, from, to)) spans.push({ from, to });
    }
    return spans;
  }

  private hit(start: number, end: number): GuardHit {
    const { id, level, reason, replacement } = this.rule;
    const hit: GuardHit = { ruleId: id, level, start, end, reason };
    if (replacement) hit.replacement = replacement.zh;
    return hit;
  }
}

function note(first: Start | undefined, i: number, { codes, length }: Codes, asked: CompiledRule[]) {
  for (let start = first; start; start = start.next) {
    const { rule, begins } = start;
    const before = rule.called.length + rule.found.length;
    if (typeof begins !== 'string') {
      if (!rule.called.includes(begins)) rule.called.push(begins);
    } else if (i + begins.length <= length) {
      let same = 2;
      while (same < begins.length && begins.charCodeAt(same) === codes[i + same]) same++;
      if (same >= begins.length) rule.found.push({ from: i, to: i + begins.length });
    }
    if (before === 0 && rule.called.length + rule.found.length > 0) asked.push(rule);
  }
}

/** Notes which rules have to look at the text, and where plain words stand. One walk over the characters. */
function call({ heads, pairs, bloom, singles }: Places, read: Codes, asked: CompiledRule[]) {
  const { codes, length } = read;
  for (let i = 0; i < length; i++) {
    const code = codes[i] as number;
    const head = heads[code] as number;
    if (head === 0) continue;
    if (head & 1) note(singles.get(code), i, read, asked);
    if (head & 2 && i + 1 < length) {
      const next = codes[i + 1] as number;
      if (bloom[(code * 31 + next) & 0xffff]) note(pairs.get(code * 0x10000 + next), i, read, asked);
    }
  }
}

let own = Uint32Array.from({ length: 512 }, (_, index) => index);

/** A text whose characters are their own places. */
function asItStands(text: string): Normalised {
  if (own.length <= text.length) own = Uint32Array.from({ length: 2 * text.length }, (_, index) => index);
  return { text, at: own, ends: own.subarray(1) };
}

/**
 * Turns rule data into a checker. The check is synchronous, takes time in proportion to the text and keeps nothing.
 * Throws a SyntaxError when a pattern is no regular expression.
 */
export function compile(rules: readonly ActiveRule[]): Guard {
  const compiled = rules.map((rule, place) => new CompiledRule(rule, place));
  const places = placeAll(compiled);
  const alwaysAsked = compiled.filter((rule) => rule.isAlwaysAsked);
  return {
    check(written, { sites }) {
      const read = readCodes(written);
      const asked: CompiledRule[] = [];
      for (const one of alwaysAsked) {
        one.begin(written);
        if (one.called.length > 0) asked.push(one);
      }
      call(places, read, asked);
      const hits: GuardHit[] = [];
      let text: Normalised | undefined;
      for (const one of asked.sort((a, b) => a.place - b.place)) {
        const { rule } = one;
        if (rule.sites === '*' || rule.sites.some((site) => sites.includes(site))) {
          text ??= { text: textOf(read), at: read.at, ends: read.ends };
          for (const hit of one.hits(rule.asWritten ? asItStands(written) : text)) hits.push(hit);
        }
        one.reset();
      }
      if (hits.length > 1) hits.sort((a, b) => a.start - b.start || b.end - a.end);
      const red = hits.some((hit) => hit.level === 'red');
      return { level: red ? 'red' : hits.length > 0 ? 'amber' : 'clear', hits };
    },
  };
}

export type { CompiledRule };
