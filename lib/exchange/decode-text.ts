import { err, ok, type Result } from '../kernel/result';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const BOMS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // A fatal decoder says by TypeError that the bytes are not in this encoding: that is the answer we ask for.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * Bytes of a text file to text, without its byte order mark. A mark decides; else UTF-8 where the bytes are
 * valid UTF-8 (Chinese in GB18030 practically never is), else GB18030, which Excel and 千牛 write.
 */
export function decodeText(bytes: Uint8Array): Result<{ text: string; encoding: Encoding }, 'bad-encoding'> {
  const marked = BOMS.find((bom) => bom.bytes.every((byte, i) => bytes[i] === byte));
  const candidates: readonly Encoding[] = marked ? [marked.encoding] : ['utf-8', 'gb18030'];
  for (const encoding of candidates) {
    const text = decode(bytes, encoding);
    if (text !== undefined) return ok({ text, encoding });
  }
  return err('bad-encoding');
}
