import type { TFunction } from 'i18next';

/** The first image of a phrase on its card, and how many more there are. */
export function CardImages({
  images,
  thumbs,
  t,
}: {
  images: readonly string[];
  thumbs: ReadonlyMap<string, string>;
  t: TFunction;
}) {
  const [first] = images;
  if (first === undefined) return null;
  return (
    <span className="relative size-9 flex-none overflow-hidden rounded border border-line bg-hover">
      <img
        src={thumbs.get(first)}
        alt={t('phrases:images', { count: images.length })}
        className="size-full object-cover"
      />
      {images.length > 1 && (
        <span
          aria-hidden
          className="absolute right-0 bottom-0 rounded-tl bg-card px-0.5 text-xs leading-4 text-ink2 tabular-nums"
        >
          {images.length}
        </span>
      )}
    </span>
  );
}
