/** The directory of a zip archive stands at its end, behind at most 65,535 bytes of comment. */
const END_SIGN = 0x06054b50;
const END_LENGTH = 22;
const ENTRY_SIGN = 0x02014b50;
const ENTRY_LENGTH = 46;

/** What a zip archive says that it holds, read from its directory without inflating anything. */
export interface ZipSizes {
  entries: number;
  /** Bytes that the entries together would become. */
  total: number;
  /** An entry says that it holds nothing, yet takes room: whoever inflates it has no bound. */
  hidden: boolean;
}

/** @returns undefined when the directory is broken or of the form for archives over 4 GB */
export function zipSizes(bytes: Uint8Array): ZipSizes | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - END_LENGTH - 0xffff);
  let end = bytes.length - END_LENGTH;
  while (end >= lowest && view.getUint32(end, true) !== END_SIGN) end--;
  if (end < lowest) return undefined;
  const entries = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  let total = 0;
  let hidden = false;
  for (let i = 0; i < entries; i++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_SIGN) return undefined;
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    // A deflated empty file takes two bytes.
    hidden ||= size === 0 && packed > 2;
    total += size;
    at +=
      ENTRY_LENGTH +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  return { entries, total, hidden };
}
