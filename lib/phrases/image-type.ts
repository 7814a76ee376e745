/** Bytes. */
export const largestImage = 2 * 1024 * 1024;
/** Images of one phrase. */
export const mostImages = 9;

export const imageTypes = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;
export type ImageType = (typeof imageTypes)[number];

const signs: readonly { type: ImageType; at: number; bytes: readonly number[] }[] = [
  { type: 'image/png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/jpeg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  // GIF8, then 7a or 9a
  { type: 'image/gif', at: 0, bytes: [0x47, 0x49, 0x46, 0x38] },
  // RIFF, four bytes of length, WEBP
  { type: 'image/webp', at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
];

/** What kind of image these bytes begin as, whatever their name says; `undefined` when none of ours. */
export function imageTypeOf(bytes: Uint8Array): ImageType | undefined {
  return signs.find((sign) => sign.bytes.every((byte, index) => bytes[sign.at + index] === byte))?.type;
}

/** Why a file is not taken as an image. */
export type ImageRefusal = 'imageTooLarge' | 'imageNone' | 'imageLies' | 'imageBroken' | 'imageTooMany';

/** Its type, or why it is refused before anybody tries to draw it. @param claimed the type that its giver names */
export function judgeImage(bytes: Uint8Array, claimed: string): ImageType | ImageRefusal {
  if (bytes.length > largestImage) return 'imageTooLarge';
  const type = imageTypeOf(bytes);
  if (type) return type;
  return claimed.startsWith('image/') ? 'imageLies' : 'imageNone';
}

/** An image's name follows from its content: the same image is kept once. */
export async function imageId(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const imageAddress = ({ type, data }: { type: string; data: string }): string =>
  `data:${type};base64,${data}`;
