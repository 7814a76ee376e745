import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../ui/button';
import type { LongText } from './use-parts';

/** Offers a text that is too long for the box in parts. */
export function PartsBar(props: { long: LongText; onNext: () => void; onDrop: () => void }) {
  const { long, onNext, onDrop } = props;
  const { t } = useTranslation();
  const count = long.parts.length;
  const begun = long.done > 0;
  return (
    <div
      role="status"
      className="my-1.5 flex items-center gap-2 rounded-lg border border-line bg-warn-soft px-2 py-1"
    >
      <p className="min-w-0 flex-1 text-sm text-warn">
        {begun
          ? t('phrases:partDone', { done: long.done, count })
          : t('phrases:partsOf', { limit: long.limit })}
      </p>
      {/* The caret stays in the reply box. */}
      <Button onMouseDown={(event) => event.preventDefault()} onClick={onNext}>
        {begun ? t('phrases:partNext') : t('phrases:partsFill', { count })}
      </Button>
      <IconButton label={t('common:close')} onClick={onDrop}>
        <X size={14} />
      </IconButton>
    </div>
  );
}
