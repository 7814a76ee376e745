import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addImage } from '../../../lib/phrases/image-commands';
import { type ImageRefusal, mostImages } from '../../../lib/phrases/image-type';
import { useWriter } from '../../members/use-writer';
import { readImage } from './read-image';

/** Takes images into a form. What is refused is told, one sentence each, until the next attempt. */
export function useImages(images: string[], onImages: (images: string[]) => void) {
  const { t } = useTranslation();
  const writer = useWriter();
  const [refused, setRefused] = useState<string[]>([]);
  const take = async (files: readonly File[]) => {
    const told: string[] = [];
    const taken = [...images];
    for (const file of files) {
      const name = file.name || t('form:pastedName');
      const read: Awaited<ReturnType<typeof readImage>> =
        taken.length < mostImages ? await readImage(file) : ('imageTooMany' satisfies ImageRefusal);
      if (typeof read === 'string') {
        told.push(t(`form:${read}`, { name, count: mostImages }));
        continue;
      }
      await addImage(read.image, read.thumb, writer);
      if (!taken.includes(read.image.id)) taken.push(read.image.id);
    }
    setRefused(told);
    if (taken.length > images.length) onImages(taken);
  };
  return { take, refused };
}
