import { useLiveQuery } from 'dexie-react-hooks';
import { thumbsOf } from '../../lib/phrases/image-queries';

const none: ReadonlyMap<string, string> = new Map();

/** Small editions of these phrases' images as data addresses, by image id. */
export function useThumbs(phrases: readonly { images: readonly string[] }[]): ReadonlyMap<string, string> {
  const ids = [...new Set(phrases.flatMap(({ images }) => images))];
  return useLiveQuery(async () => await thumbsOf(ids), [ids.join()]) ?? none;
}
