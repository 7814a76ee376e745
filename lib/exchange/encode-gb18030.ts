/** Code units by their bytes in GB18030, learnt from the platform's decoder: it has no encoder. */
let codes: Map<string, readonly number[]> | undefined;

/** How many four-byte codes stand for characters of the first plane. */
const bmpFour = 39_420;
/** Where those of the other planes begin. */
const astral = 189_000;

const fourBytes = (linear: number): readonly number[] => [
  0x81 + Math.floor(linear / 12_600),
  0x30 + (Math.floor(linear / 1_260) % 10),
  0x81 + (Math.floor(linear / 10) % 126),
  0x30 + (linear % 10),
];

function learn(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const learnt = new Map<string, readonly number[]>();
  // The shorter code counts, so the long ones come first.
  for (let linear = 0; linear < bmpFour; linear++) {
    const bytes = fourBytes(linear);
    learnt.set(decoder.decode(Uint8Array.from(bytes)), bytes);
  }
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) learnt.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return learnt;
}

/** A text in GB18030, as Chinese Excel and 千牛 read a CSV without a byte order mark. Every character has a code. */
export function encodeGb18030(text: string): Uint8Array<ArrayBuffer> {
  codes ??= learn();
  const bytes: number[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    if (point < 0x80) bytes.push(point);
    else if (point >= 0x10000) bytes.push(...fourBytes(astral + point - 0x10000));
    else bytes.push(...(codes.get(sign) ?? [0x3f]));
  }
  return Uint8Array.from(bytes);
}
