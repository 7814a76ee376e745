import type { Phrase } from '../records/phrase.record';

/** The fields of a phrase that files hold, in the order of their marks. */
export const MARKED = ['title', 'text', 'code', 'stage', 'tags'] as const;
export type MarkedFields = Pick<Phrase, (typeof MARKED)[number]>;

/** A number of 53 bits that two different values practically never share (cyrb53, public domain). */
export function mark(value: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < value.length; i++) {
    const unit = value.charCodeAt(i);
    a = Math.imul(a ^ unit, 2_654_435_761);
    b = Math.imul(b ^ unit, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0);
}

export const fieldMark = (fields: MarkedFields, field: (typeof MARKED)[number]): number =>
  mark(field === 'tags' ? fields.tags.join('\n') : fields[field]);

/** One mark per field, in the order of {@link MARKED}. */
export const fieldMarks = (fields: MarkedFields): number[] => MARKED.map((field) => fieldMark(fields, field));
