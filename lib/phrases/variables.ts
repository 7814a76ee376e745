import { err, ok, type Result } from '../kernel/result';

export type VariableName = 'buyer' | 'agent' | 'shop' | 'greeting';

/** How each variable is written: 中文 first, the English alias second. */
export const VARIABLES: readonly { name: VariableName; zh: string; en: string }[] = [
  { name: 'buyer', zh: '买家', en: 'buyer' },
  { name: 'agent', zh: '客服', en: 'agent' },
  { name: 'shop', zh: '店铺', en: 'shop' },
  { name: 'greeting', zh: '问候', en: 'greeting' },
];

export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'variable'; name: VariableName }
  /** A name that we do not know, as it was written, braces included. */
  | { kind: 'unknown'; source: string };

/** What is wrong with a phrase text; `start` and `end` are UTF-16 offsets. The words come from the dictionary. */
export interface TextProblem {
  id: 'unknown-variable' | 'empty-variable' | 'unclosed-brace' | 'stray-brace';
  start: number;
  end: number;
}

export interface ParsedText {
  parts: Part[];
  problems: TextProblem[];
}

const NAMES = new Map(VARIABLES.flatMap(({ name, zh, en }) => [[zh, name] as const, [en, name] as const]));
const nameOf = (written: string) => NAMES.get(written.trim().toLowerCase());

const WIDE_OPEN = '\uff5b';
const WIDE = /^\uff5b([^{}\uff5b\uff5d\n]{1,20})\uff5d/;

/**
 * Reads a phrase text. `{买家}` is a variable, `{{` and `}}` are literal braces. Full-width braces, which
 * Chinese input methods write, hold a variable when they name one and are plain text otherwise.
 */
export function parseText(text: string): ParsedText {
  const parts: Part[] = [];
  const problems: TextProblem[] = [];
  let literal = '';
  const push = (part: Part) => {
    if (literal !== '') parts.push({ kind: 'text', text: literal });
    literal = '';
    parts.push(part);
  };
  let i = 0;
  while (i < text.length) {
    const sign = text.charAt(i);
    if ((sign === '{' || sign === '}') && text.charAt(i + 1) === sign) {
      literal += sign;
      i += 2;
    } else if (sign === '{') {
      const end = endOfVariable(text, i);
      if (end === undefined) {
        problems.push({ id: 'unclosed-brace', start: i, end: i + 1 });
        push({ kind: 'unknown', source: sign });
        i += 1;
        continue;
      }
      const source = text.slice(i, end);
      const written = source.slice(1, -1);
      const name = nameOf(written);
      if (name === undefined) {
        problems.push({ id: written.trim() === '' ? 'empty-variable' : 'unknown-variable', start: i, end });
      }
      push(name === undefined ? { kind: 'unknown', source } : { kind: 'variable', name });
      i = end;
    } else if (sign === '}') {
      problems.push({ id: 'stray-brace', start: i, end: i + 1 });
      push({ kind: 'unknown', source: sign });
      i += 1;
    } else {
      const wide = sign === WIDE_OPEN ? WIDE.exec(text.slice(i, i + 22)) : null;
      const name = wide?.[1] === undefined ? undefined : nameOf(wide[1]);
      if (wide && name !== undefined) {
        push({ kind: 'variable', name });
        i += wide[0].length;
      } else {
        literal += sign;
        i += 1;
      }
    }
  }
  if (literal !== '') parts.push({ kind: 'text', text: literal });
  return { parts, problems };
}

/** Place after the closing brace; undefined when a line end or another `{` comes first. */
function endOfVariable(text: string, open: number): number | undefined {
  for (let i = open + 1; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '}') return i + 1;
    if (sign === '{' || sign === '\n') return undefined;
  }
  return undefined;
}

export type VariableValues = { readonly [name in VariableName]?: string | undefined };

export interface FillProblem {
  /** Variables without a value, each once, in the order of the text. */
  missing: VariableName[];
  /** Written names that mean nothing to us, braces included. */
  unknown: string[];
}

/**
 * The text that goes into the reply box. All or nothing: a missing or blank value, or an unknown name, is
 * answered as an error, so that no brace and no gap is ever sent to a buyer.
 */
export function fillText(parts: readonly Part[], values: VariableValues): Result<string, FillProblem> {
  const missing = new Set<VariableName>();
  const unknown = new Set<string>();
  let text = '';
  for (const part of parts) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'unknown') unknown.add(part.source);
    else {
      const value = values[part.name]?.trim() ?? '';
      if (value === '') missing.add(part.name);
      text += value;
    }
  }
  if (missing.size > 0 || unknown.size > 0) return err({ missing: [...missing], unknown: [...unknown] });
  return ok(text);
}
