import type { PhraseImage } from '../records/phrase-image.record';
import { db } from '../store/database';
import { imageAddress } from './image-type';

/** The small editions of images as data addresses, by id; of one that has none, the image itself. */
export async function thumbsOf(ids: readonly string[]): Promise<Map<string, string>> {
  const thumbs = await db.phraseThumb.bulkGet([...ids]);
  const addresses = new Map<string, string>();
  for (const [index, id] of ids.entries()) {
    const address = thumbs[index]?.address ?? (await addressOf(id));
    if (address !== undefined) addresses.set(id, address);
  }
  return addresses;
}

/** An image as a data address; `undefined` when it is gone. */
export async function addressOf(id: string): Promise<string | undefined> {
  const image = await db.phraseImage.get(id);
  return image && image.deletedAt === null ? imageAddress(image) : undefined;
}

type WholeImage = Pick<PhraseImage, 'id' | 'type' | 'size' | 'width' | 'height' | 'data'> & { thumb: string };

/** The images that phrases name with their small editions, each once, those that are gone left out. */
export async function imagesOf(phrases: readonly { images: readonly string[] }[]): Promise<WholeImage[]> {
  const ids = [...new Set(phrases.flatMap(({ images }) => images))];
  const thumbs = await thumbsOf(ids);
  return (await db.phraseImage.bulkGet(ids)).flatMap((image) => {
    if (!image || image.deletedAt !== null) return [];
    const { id, type, size, width, height, data } = image;
    return { id, type, size, width, height, data, thumb: thumbs.get(id) ?? '' };
  });
}
