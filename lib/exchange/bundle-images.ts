import { z } from 'zod';
import { bytesOf } from '../kernel/base64';
import { imageId, imageTypes, judgeImage, largestImage, mostImages } from '../phrases/image-type';

/** An image as our own file carries it: its content as base64, and its small edition as a data address. */
const bundleImage = z.object({
  id: z.string(),
  type: z.enum(imageTypes),
  size: z.number().int().nonnegative(),
  width: z.number().int().nonnegative(),
  height: z.number().int().nonnegative(),
  data: z.string().max(Math.ceil(largestImage / 3) * 4),
  thumb: z
    .string()
    .max(100_000)
    .regex(/^data:image\/(png|jpeg|webp);base64,[\w+/=]+$/),
});

export type BundleImage = z.infer<typeof bundleImage>;

/** The images of a file that are what they say: a name that follows from the content, and a content that is an image. */
export async function checkedImages(images: readonly unknown[]): Promise<Map<string, BundleImage>> {
  const checked = new Map<string, BundleImage>();
  for (const value of images) {
    const { data: image } = bundleImage.safeParse(value);
    const bytes = image && readBytes(image.data);
    if (!image || !bytes || judgeImage(bytes, image.type) !== image.type) continue;
    if ((await imageId(bytes)) === image.id) checked.set(image.id, { ...image, size: bytes.length });
  }
  return checked;
}

function readBytes(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return bytesOf(base64);
  } catch (error) {
    console.info('[话边] an image of the file is no base64', error);
    return undefined;
  }
}

const days = z.number().nullable();
const strings = z.array(z.string().max(60)).max(200);

/** What our own file says of a phrase beyond the columns of a table. A field that is wrong is as if it were not there. */
const more = z.object({
  folder: z.string().max(60).optional().catch(undefined),
  sites: strings.optional().catch(undefined),
  shops: strings.optional().catch(undefined),
  wordings: z
    .array(z.object({ text: z.string().min(1).max(4000), sites: strings }))
    .max(9)
    .optional()
    .catch(undefined),
  images: z.array(z.string()).max(mostImages).optional().catch(undefined),
  standard: z.boolean().optional().catch(undefined),
  from: days.optional().catch(undefined),
  to: days.optional().catch(undefined),
});

type Read = z.infer<typeof more>;
export type PhraseMore = { [Name in keyof Read]?: Exclude<Read[Name], undefined> };

/** See {@link PhraseMore}; `undefined` for an entry that is no object. */
export function moreOf(entry: unknown): PhraseMore | undefined {
  const { data } = more.safeParse(entry);
  if (!data) return undefined;
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
}

/** A phrase of the file without the images that the file does not bring. */
export const withKnownImages = <T extends object>(
  phrase: T & PhraseMore,
  images: ReadonlyMap<string, BundleImage>,
): T & PhraseMore =>
  phrase.images ? { ...phrase, images: phrase.images.filter((id) => images.has(id)) } : phrase;
