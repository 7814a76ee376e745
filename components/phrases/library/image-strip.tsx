import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useThumbs } from '../use-thumbs';

/** The images of a phrase in the order in which they are filled; the cross takes one out. */
export function ImageStrip({ images, onImages }: { images: string[]; onImages: (images: string[]) => void }) {
  const { t } = useTranslation();
  const thumbs = useThumbs([{ images }]);
  if (images.length === 0) return null;
  return (
    <ul aria-label={t('form:images')} className="mb-2 flex flex-wrap gap-1.5">
      {images.map((id, index) => (
        <li key={id} className="relative size-14 overflow-hidden rounded-md border border-line bg-hover">
          <img
            src={thumbs.get(id)}
            alt={t('form:image', { number: index + 1 })}
            className="size-full object-cover"
          />
          <button
            type="button"
            aria-label={t('form:removeImage', { number: index + 1 })}
            title={t('form:removeImage', { number: index + 1 })}
            onClick={() => onImages(images.filter((other) => other !== id))}
            className="absolute top-0 right-0 grid size-[24px] place-items-center rounded-bl-md bg-card text-ink2 hover:text-late"
          >
            <X size={14} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
