/**
 * `text` is a run without signs. Braces come one by one, since only the grammar knows whether two of them are a pair.
 * Full-width marks, which Chinese input methods write, are the same marks; full-width braces are not the same braces.
 */
export type TokenKind = 'text' | '{' | '}' | 'wide{' | 'wide}' | '?' | '|' | ':' | '+' | '-' | 'line';

/** `start` and `end` are UTF-16 offsets. */
export interface Token {
  kind: TokenKind;
  start: number;
  end: number;
}

const KINDS: Readonly<Record<string, TokenKind>> = {
  '{': '{',
  '}': '}',
  '\uff5b': 'wide{',
  '\uff5d': 'wide}',
  '?': '?',
  '\uff1f': '?',
  '|': '|',
  '\uff5c': '|',
  ':': ':',
  '\uff1a': ':',
  '+': '+',
  '\uff0b': '+',
  '-': '-',
  '\uff0d': '-',
  '\n': 'line',
};

/** Cuts a phrase text into tokens that follow each other without a gap. Linear in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let begun = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = KINDS[text.charAt(at)];
    if (kind === undefined) continue;
    if (begun < at) tokens.push({ kind: 'text', start: begun, end: at });
    tokens.push({ kind, start: at, end: at + 1 });
    begun = at + 1;
  }
  if (begun < text.length) tokens.push({ kind: 'text', start: begun, end: text.length });
  return tokens;
}
