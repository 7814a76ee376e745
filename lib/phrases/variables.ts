import {
  foldName,
  noOwnNames,
  type OwnNames,
  PHRASE_WORDS,
  type VariableName,
  variableOf,
} from './variable-names';
import { type Token, type TokenKind, tokensOf } from './variable-tokens';
import { nearName } from './variables-near';

/*
 * text   = { literal | "{{" | "}}" | "{" inner "}" | "{" inner "}" }
 * inner  = "?" prompt { "|" option }          a question, or a choice between options
 *        | ("话术" | "phrase") ":" code        the phrase of this code
 *        | "日期" [ ("+" | "-") days ]         a day from today
 *        | name                               a value
 * No brace and no line end stands inside. What stands in full-width braces and is none of this is plain text.
 */

export type Part =
  | { kind: 'text'; text: string }
  /** `days` from today, for a date. */
  | { kind: 'variable'; name: VariableName; days?: number }
  /** A value that the shop named itself; the name as the shop writes it. */
  | { kind: 'own'; name: string }
  /** The agent is asked; without options for any words. */
  | { kind: 'ask'; prompt: string; options: string[] }
  /** The phrase of this code stands here; `start` and `end` are its place, in UTF-16 offsets. */
  | { kind: 'phrase'; code: string; start: number; end: number }
  /** What we do not understand, as it was written, braces included. */
  | { kind: 'unknown'; source: string };

/** What is wrong with a phrase text; `start` and `end` are UTF-16 offsets. The words come from the dictionary. */
export interface TextProblem {
  id:
    | 'unknown-variable'
    | 'empty-variable'
    | 'unclosed-brace'
    | 'stray-brace'
    | 'empty-prompt'
    | 'empty-option'
    | 'bad-days'
    | 'empty-code'
    | 'unknown-phrase'
    | 'broken-phrase'
    | 'phrase-circle'
    | 'phrase-depth'
    | 'phrase-size';
  start: number;
  end: number;
  /** The known name that was probably meant. */
  near?: string;
}

export interface ParsedText {
  parts: Part[];
  problems: TextProblem[];
}

const mostDays = 366;
const CODE_WORDS: string[] = Object.values(PHRASE_WORDS);

/**
 * Reads a phrase text by the grammar above, in time linear in its length.
 * @param own names of the shop's own that count as known
 */
export function parseText(text: string, own: OwnNames = noOwnNames): ParsedText {
  return new Parser(text, own).read();
}

class Parser {
  readonly #tokens: Token[];
  readonly #parts: Part[] = [];
  readonly #problems: TextProblem[] = [];
  #literal = '';
  #at = 0;

  constructor(
    readonly text: string,
    readonly own: OwnNames,
  ) {
    this.#tokens = tokensOf(text);
  }

  read(): ParsedText {
    for (let token = this.#tokens[0]; token; token = this.#tokens[this.#at]) this.#one(token);
    this.#flush();
    return { parts: this.#parts, problems: this.#problems };
  }

  #one(token: Token) {
    const { kind, start, end } = token;
    const paired = this.#tokens[this.#at + 1]?.kind === kind;
    if ((kind === '{' || kind === '}') && paired) {
      this.#literal += kind;
      this.#at += 2;
    } else if (kind === '{') this.#braced(token, '}');
    else if (kind === 'wide{') this.#braced(token, 'wide}');
    else if (kind === '}') {
      this.#fail({ id: 'stray-brace', start, end });
      this.#at += 1;
    } else {
      this.#literal += this.text.slice(start, end);
      this.#at += 1;
    }
  }

  #braced(open: Token, closing: TokenKind) {
    const from = this.#at + 1;
    const to = this.#closing(from, closing);
    const close = this.#tokens[to];
    const wide = closing === 'wide}';
    const place = { start: open.start, end: close?.end ?? open.end };
    const read = close ? this.#inner(this.#tokens.slice(from, to), place) : 'unclosed-brace';
    if (typeof read !== 'string') this.#push(read);
    else if (wide) this.#literal += this.text.slice(place.start, place.end);
    else {
      const near = read === 'unknown-variable' ? nearName(this.#slice(place), this.own) : undefined;
      this.#fail({ id: read, ...place, ...(near === undefined ? {} : { near }) });
    }
    this.#at = close ? to + 1 : from;
  }

  /** Index of the closing token; beyond the last one when a line end or another brace comes first. */
  #closing(from: number, closing: TokenKind): number {
    for (let at = from; at < this.#tokens.length; at++) {
      const kind = this.#tokens[at]?.kind;
      if (kind === closing) return at;
      if (kind === '{' || kind === 'wide{' || kind === 'line') break;
      if (kind === '}' && closing === 'wide}') break;
    }
    return this.#tokens.length;
  }

  /** What stands between two braces, at `place` with them; or what is wrong with it. */
  #inner(tokens: Token[], place: { start: number; end: number }): Part | TextProblem['id'] {
    const written = this.#slice(place);
    if (written.trim() === '') return 'empty-variable';
    const [head, ...rest] = tokens;
    const named = head?.kind === 'text' ? this.text.slice(head.start, head.end) : '';
    const sign = rest[0]?.kind;
    const after = (token: Token | undefined) => this.text.slice(token?.end, place.end - 1).trim();
    if (head?.kind === '?') return this.#question(rest, head.end, place.end - 1);
    if (sign === ':' && CODE_WORDS.includes(foldName(named))) {
      const code = after(rest[0]).replace(/^\//, '');
      return code === '' ? 'empty-code' : { kind: 'phrase', code, ...place };
    }
    if ((sign === '+' || sign === '-') && variableOf(named)?.name === 'date') {
      const days = after(rest[0]);
      if (!/^[0-9]{1,3}$/.test(days) || Number(days) > mostDays) return 'bad-days';
      return { kind: 'variable', name: 'date', days: sign === '+' ? Number(days) : -Number(days) };
    }
    const variable = variableOf(written);
    if (variable) return { kind: 'variable', name: variable.name };
    const folded = foldName(written);
    for (const name of this.own) if (foldName(name) === folded) return { kind: 'own', name };
    return 'unknown-variable';
  }

  #question(tokens: Token[], start: number, end: number): Part | TextProblem['id'] {
    const bars = tokens.filter(({ kind }) => kind === '|');
    const edges = [start, ...bars.flatMap((bar) => [bar.start, bar.end]), end];
    const fields: string[] = [];
    for (let at = 0; at < edges.length; at += 2) {
      fields.push(this.text.slice(edges[at], edges[at + 1]).trim());
    }
    const [prompt = '', ...options] = fields;
    if (prompt === '') return 'empty-prompt';
    return options.includes('') ? 'empty-option' : { kind: 'ask', prompt, options: [...new Set(options)] };
  }

  #slice = ({ start, end }: { start: number; end: number }) => this.text.slice(start + 1, end - 1);

  #push(part: Part) {
    this.#flush();
    this.#parts.push(part);
  }

  #fail(problem: TextProblem) {
    this.#problems.push(problem);
    this.#push({ kind: 'unknown', source: this.text.slice(problem.start, problem.end) });
  }

  #flush() {
    if (this.#literal !== '') this.#parts.push({ kind: 'text', text: this.#literal });
    this.#literal = '';
  }
}
