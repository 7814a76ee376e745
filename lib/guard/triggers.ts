/** More signs than this in a class are no hint where a match may stand. */
const LARGEST_CLASS = 20;
const MOST_PAIRS = 64;
/** Signs that stand in every other sentence: they would run a rule for nothing. */
const EVERYWHERE = '的我您你发给一不是这个在有了可以,就会没能说好来到请上下拍退收货';

const cost = (trigger: string) => (trigger.length > 1 ? 1 : EVERYWHERE.includes(trigger) ? 80 : 8);
const costOf = (triggers: readonly string[]) => triggers.reduce((sum, trigger) => sum + cost(trigger), 0);

/** Reads one regular expression source; `at` moves on. */
class Reader {
  at = 0;
  constructor(readonly source: string) {}

  /** Alternatives up to a closing bracket: each must hold one of its own. */
  alternatives(): string[] | undefined {
    const found: (string[] | undefined)[] = [this.sequence()];
    while (this.source[this.at] === '|') {
      this.at++;
      found.push(this.sequence());
    }
    return found.every((triggers) => triggers !== undefined) ? found.flat() : undefined;
  }

  private sequence(): string[] | undefined {
    const choices: string[][] = [];
    /** Signs of which one stood directly before. */
    let before: string[] | undefined;
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const atom = this.atom();
      if (atom === 'nothing') continue;
      const fewest = this.fewest();
      const { signs, inner } = atom;
      if (fewest !== 0) {
        if (inner) choices.push(inner);
        if (signs) choices.push(signs);
        if (signs && before && signs.length * before.length <= MOST_PAIRS) {
          choices.push(before.flatMap((first) => signs.map((second) => first + second)));
        }
      }
      if (signs && fewest !== undefined && fewest > 1 && signs.length ** 2 <= MOST_PAIRS) {
        choices.push(signs.flatMap((first) => signs.map((second) => first + second)));
      }
      // Of a repeated sign the first stands beside what was before, the last beside what comes.
      before = fewest === 0 ? undefined : signs;
    }
    return choices.sort((a, b) => costOf(a) - costOf(b))[0];
  }

  /** What stands here: one of some signs, a group, or something that takes no place. */
  private atom(): 'nothing' | { signs?: string[]; inner?: string[] | undefined } {
    const sign = this.source.charAt(this.at++);
    if (sign === '^' || sign === '$') return 'nothing';
    if (sign === '.') return {};
    if (sign === '[') return this.signClass();
    if (sign === '\\') {
      const escaped = this.source.charAt(this.at++);
      if (escaped === 'b' || escaped === 'B') return 'nothing';
      if (escaped === 'n') return { signs: ['\n'] };
      return /[a-zA-Z0-9]/.test(escaped) ? {} : { signs: [escaped] };
    }
    if (sign !== '(') return { signs: [sign] };
    const looks = /^\?(?:<?[=!])/.exec(this.source.slice(this.at));
    const group = /^\?(?::|<\w+>)/.exec(this.source.slice(this.at));
    this.at += (looks ?? group)?.[0].length ?? 0;
    const from = this.at;
    const inner = this.alternatives();
    const body = this.source.slice(from, this.at++);
    if (looks) return 'nothing';
    // (?:了|过) is [了过] written otherwise.
    return /^(?:[^\\[\](){}|.*+?^$]\|)+[^\\[\](){}|.*+?^$]$/.test(body)
      ? { signs: body.split('|') }
      : { inner };
  }

  private signClass(): { signs?: string[] } {
    const body = /^(?:\\.|[^\]\\])*/.exec(this.source.slice(this.at))?.[0] ?? '';
    this.at += body.length + 1;
    if (body.startsWith('^') || /\\[a-zA-Z]/.test(body)) return {};
    const signs: string[] = [];
    for (const [, from, to, single] of body.matchAll(/([^\\])-([^\\])|\\?(.)/gu)) {
      if (single !== undefined) signs.push(single);
      else
        for (let i = from?.charCodeAt(0) ?? 0; i <= (to?.charCodeAt(0) ?? -1); i++)
          signs.push(String.fromCharCode(i));
    }
    return signs.length > LARGEST_CLASS ? {} : { signs };
  }

  /** How often the atom before stands at least; undefined where nothing is said. */
  private fewest(): number | undefined {
    const said = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.source.slice(this.at));
    if (!said) return undefined;
    this.at += said[0].length;
    return said[0].startsWith('+') ? 1 : Number(said[1] ?? 0);
  }
}

/**
 * One or two characters each, of which every match of this expression holds at least one; null when there is no such
 * set. With them a text that cannot match is known by one look at its characters.
 */
export function triggersOf(pattern: string): string[] | null {
  const found = new Reader(pattern).alternatives();
  return found ? [...new Set(found)] : null;
}
