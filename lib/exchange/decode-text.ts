import { err, ok, type Result } from '../kernel/result';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const BOMS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Looked at to tell UTF-16 without a mark. */
const HEAD = 4096;

function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // No text holds a zero; pictures and programs do.
    return text.includes('\0') ? undefined : text;
  } catch (error) {
    // A fatal decoder says by TypeError that the bytes are not in this encoding: that is the answer we ask for.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** In UTF-16 every comma and line end leaves a zero byte, always on the same side. */
function unmarked(bytes: Uint8Array): readonly Encoding[] {
  const zeros = [0, 0];
  bytes.subarray(0, HEAD).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even === odd) return ['utf-8', 'gb18030'];
  return [odd > even ? 'utf-16le' : 'utf-16be'];
}

/**
 * Bytes of a text file to text, without its byte order mark. A mark decides; else UTF-8 where the bytes are
 * valid UTF-8 (Chinese in GB18030 practically never is), else GB18030, which Excel and 千牛 write.
 */
export function decodeText(bytes: Uint8Array): Result<{ text: string; encoding: Encoding }, 'bad-encoding'> {
  const marked = BOMS.find((bom) => bom.bytes.every((byte, i) => bytes[i] === byte));
  for (const encoding of marked ? [marked.encoding] : unmarked(bytes)) {
    const text = decode(bytes, encoding);
    if (text !== undefined) return ok({ text, encoding });
  }
  return err('bad-encoding');
}
