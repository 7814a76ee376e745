import { Buffer } from 'node:buffer';

/** Two-byte codes by character, read off the platform's own decoder: node has no encoder. */
const codes = new Map<string, readonly [number, number]>();

function learn(): void {
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
}

/** A text as Excel and 千牛 write it; what has no two-byte code, such as an emoji, becomes a question mark. */
export function gb18030(text: string): Buffer {
  if (codes.size === 0) learn();
  return Buffer.from(
    [...text].flatMap((sign) => {
      const unit = sign.codePointAt(0) ?? 0;
      return unit < 0x80 ? [unit] : (codes.get(sign) ?? [0x3f]);
    }),
  );
}
