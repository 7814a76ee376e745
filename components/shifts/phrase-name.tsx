import { useTranslation } from 'react-i18next';
import { usePhrases } from '../phrases/use-phrases';

/** Which phrase goes with it, by its title; nothing once it was deleted. */
export function PhraseName({ id }: { id: string }) {
  const { t } = useTranslation();
  const title = usePhrases()?.find((phrase) => phrase.id === id)?.title;
  return title === undefined ? null : (
    <span className="min-w-0 truncate text-ink2">{t('shifts:withPhrase', { title })}</span>
  );
}
