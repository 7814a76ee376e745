import { useLiveQuery } from 'dexie-react-hooks';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { thumbsOf } from '../../lib/phrases/image-queries';
import { Button, IconButton } from '../ui/button';
import type { Pieces } from './use-parts';

/** Offers what is left of a phrase: its next message, its next image, or a text in parts that fit the box. */
export function PartsBar(props: { queue: Pieces; onNext: () => void; onDrop: () => void }) {
  const { queue, onNext, onDrop } = props;
  const { t } = useTranslation();
  const { pieces, done, limit } = queue;
  const count = pieces.length;
  const next = pieces[done];
  const image = next?.kind === 'image' ? next.id : undefined;
  const thumb = useLiveQuery(async () => image && (await thumbsOf([image])).get(image), [image]);
  const begun = done > 0;
  const says =
    begun || limit === undefined
      ? t(image ? 'phrases:imageNext' : 'phrases:partDone', { done, count })
      : t('phrases:partsOf', { limit });
  return (
    <div
      role="status"
      className="my-1.5 flex items-center gap-2 rounded-lg border border-line bg-warn-soft px-2 py-1"
    >
      {thumb && <img src={thumb} alt="" className="size-8 flex-none rounded object-cover" />}
      <p className="min-w-0 flex-1 text-sm text-warn">{says}</p>
      {/* The caret stays in the reply box. */}
      <Button onMouseDown={(event) => event.preventDefault()} onClick={onNext}>
        {image ? t('phrases:imageFillThis') : t(begun ? 'phrases:partNext' : 'phrases:partsFill', { count })}
      </Button>
      <IconButton label={t('common:close')} onClick={onDrop}>
        <X size={14} />
      </IconButton>
    </div>
  );
}
