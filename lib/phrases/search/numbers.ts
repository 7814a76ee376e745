/** Numbers become characters in pieces of this many: a call takes only so many arguments. */
const piece = 8192;

/** One UTF-16 unit per number below 2¹⁶. */
export function written(numbers: ArrayLike<number>): string {
  let text = '';
  for (let at = 0; at < numbers.length; at += piece) {
    text += String.fromCharCode(...Array.prototype.slice.call(numbers, at, at + piece));
  }
  return text;
}

/** What {@link written} made a text of. */
export function read<Numbers extends Uint8Array | Uint16Array>(
  text: string,
  into: new (size: number) => Numbers,
): Numbers {
  const numbers = new into(text.length);
  for (let i = 0; i < text.length; i++) numbers[i] = text.charCodeAt(i);
  return numbers;
}
