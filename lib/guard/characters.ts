/** Signs that are written in place of another: key is one code point, value the plain text. */
const STAND_INS = new Map<string, string>();

const put = (signs: string, plain: string) => {
  for (const sign of signs) STAND_INS.set(sign, plain);
};
put('❤♥♡❥💗💖💕💓💘💙💚💛🧡💜🖤🤍🤎💌💟🩷🩵🩶', '♥');
put('➕✚✛✜╋┼﹢⊕🞣', '+');
put('⭐★☆🌟✭✮⭑', '星');
put('√ν∨ѵᐯ', 'v');
put('хχ✖❌╳⨉', 'x');
put('о○⭕', 'o');
put('🐧', 'qq');
put('🧧', '红包');

/** First code point of a run of enclosed signs, its length, and the plain sign of the first. */
const RUNS: readonly (readonly [number, number, number])[] = [
  [0x2776, 9, 0x31],
  [0x2780, 9, 0x31],
  [0x278a, 9, 0x31],
  [0x1f150, 26, 0x61],
  [0x1f170, 26, 0x61],
  [0x1f1e6, 26, 0x61],
];
for (const [first, length, plain] of RUNS) {
  for (let i = 0; i < length; i++)
    STAND_INS.set(String.fromCodePoint(first + i), String.fromCharCode(plain + i));
}
STAND_INS.set('⓿', '0');

// Zero-width signs, direction marks, variation selectors, keycap frames and strike-through marks.
const INVISIBLE =
  /^(?:[\u00ad\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|\p{M})$/u;

/** The plain form of one code point: '' when it cannot be seen, several characters for signs such as ⑩. */
export function plainCharacter(sign: string): string {
  const code = sign.charCodeAt(0);
  // Nearly all text is plain ASCII or plain Han: no table needed, and this runs at every key stroke.
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? String.fromCharCode(code + 32) : sign;
  if (code >= 0x4e00 && code <= 0x9fff) return sign;
  const known = STAND_INS.get(sign);
  if (known !== undefined) return known;
  if (INVISIBLE.test(sign)) return '';
  const folded = sign.normalize('NFKC').toLowerCase();
  return STAND_INS.get(folded) ?? folded;
}
