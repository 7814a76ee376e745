import { MessageSquareText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePhrases } from '../phrases/use-phrases';

/** Which phrase goes with it, by its title, or that it was deleted; with `onFill` a click fills it. */
export function PhraseName({ id, onFill }: { id: string; onFill?: (id: string) => void }) {
  const { t } = useTranslation();
  const library = usePhrases();
  if (!library) return null;
  const title = library.find((phrase) => phrase.id === id)?.title;
  if (title === undefined || !onFill) {
    const words = title === undefined ? t('shifts:phraseGone') : t('shifts:withPhrase', { title });
    return (
      <span className="min-w-0 truncate text-ink2" title={words}>
        {words}
      </span>
    );
  }
  return (
    <button
      type="button"
      // The caret stays in the reply box.
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => event.detail < 2 && onFill(id)}
      aria-label={t('phrases:fill', { title })}
      title={title}
      className="inline-flex min-h-[24px] max-w-full min-w-0 items-center gap-1 rounded-md border border-line bg-card px-1.5 text-sm text-ink hover:border-brand"
    >
      <MessageSquareText size={13} aria-hidden className="flex-none text-brand-ink" />
      <span className="truncate">{title}</span>
    </button>
  );
}
