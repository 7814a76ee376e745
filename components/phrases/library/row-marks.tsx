import { Clock, ClockAlert, Image, Star, User } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { periodOf } from '../../../lib/phrases/period';
import type { Phrase } from '../../../lib/records/phrase.record';

/** Small signs for what is special about a phrase. */
export function RowMarks({ phrase }: { phrase: Phrase }) {
  const { t } = useTranslation();
  const period = periodOf(phrase, Date.now()).state;
  const marks = [
    phrase.standard && { Icon: Star, words: t('table:state_standard') },
    phrase.ownerId !== null && { Icon: User, words: t('table:mine') },
    phrase.images.length > 0 && { Icon: Image, words: t('table:state_image') },
    period === 'expired' && { Icon: ClockAlert, words: t('table:state_expired') },
    (period === 'running' || period === 'notYet') && { Icon: Clock, words: t('table:state_temporary') },
  ].filter((mark) => mark !== false);
  return marks.map(({ Icon, words }) => (
    <span key={words} title={words} className="flex-none">
      <Icon size={12} aria-hidden />
      <span className="sr-only">{words}</span>
    </span>
  ));
}
