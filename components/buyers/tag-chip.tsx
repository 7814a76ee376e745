import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Tag } from '../../lib/records/tag.record';

/** One tag that a buyer carries; the cross takes it off. */
export function TagChip({ tag, onRemove }: { tag: Tag; onRemove?: () => void }) {
  const { t } = useTranslation();
  return (
    <span
      className={`tag-${tag.colour} inline-flex items-center rounded border border-(--tag-edge) px-1.5 text-sm leading-5 text-(--tag)`}
    >
      {tag.name}
      {onRemove && (
        <button
          type="button"
          onClick={onRemove}
          aria-label={t('buyers:untag', { name: tag.name })}
          className="-mr-1 ml-0.5 grid size-4 place-items-center rounded opacity-60 hover:bg-hover hover:opacity-100"
        >
          <X size={11} aria-hidden />
        </button>
      )}
    </span>
  );
}
