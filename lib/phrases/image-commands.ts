import { day } from '../kernel/clock';
import type { PhraseImage } from '../records/phrase-image.record';
import { db } from '../store/database';
import { newMeta, touched, type Writer } from '../store/write';

/** How long an image that no phrase names any more is kept, ms: as long as a deleted phrase might come back. */
export const imageGrace = 30 * day;
/** How long an image that no phrase names yet is kept, ms: it may stand in a form that is not saved. */
export const draftGrace = day;

export type NewImage = Pick<PhraseImage, 'id' | 'type' | 'size' | 'width' | 'height' | 'data'>;

/**
 * Keeps an image with its small edition; one that is there already stays as it is. Sweeps, as garbage can only grow
 * where images are added.
 */
export async function addImage(image: NewImage, thumb: string, writer: Writer): Promise<void> {
  await db.transaction(
    'rw',
    [db.phraseImage, db.phraseThumb, db.phrase, db.phraseVersion, db.importLog],
    async () => {
      await sweepImages(writer);
      const there = await db.phraseImage.get(image.id);
      if (!there || there.deletedAt !== null) {
        await db.phraseImage.put({ ...newMeta(writer, image.id), ...image });
      }
      await db.phraseThumb.put({ id: image.id, address: thumb });
    },
  );
}

/**
 * Empties images that nothing names: no phrase, none deleted within {@link imageGrace}, no version and no import that
 * can be taken back. What was added within {@link draftGrace} stays.
 * @returns how many went
 */
export async function sweepImages(writer: Writer): Promise<number> {
  const now = writer.now();
  const old = await db.phraseImage
    .where('createdAt')
    .below(now - draftGrace)
    .primaryKeys();
  if (old.length === 0) return 0;
  const named = new Set<string>();
  const name = ({ images }: { images: string[] }) => {
    for (const id of images) named.add(id);
  };
  await db.phrase.each((phrase) => {
    if (phrase.deletedAt === null || phrase.deletedAt > now - imageGrace) name(phrase);
  });
  await db.phraseVersion.each(({ fields }) => name(fields));
  await db.importLog.each(({ before }) => before.forEach(name));
  const garbage = old.filter((id) => !named.has(id));
  let swept = 0;
  await db.phraseImage
    .where('id')
    .anyOf(garbage)
    .modify((image) => {
      if (image.deletedAt !== null) return;
      swept += 1;
      Object.assign(image, touched(writer, now), { deletedAt: now, data: '', size: 0 });
    });
  await db.phraseThumb.bulkDelete(garbage);
  return swept;
}
