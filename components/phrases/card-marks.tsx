import type { TFunction } from 'i18next';
import { BadgeCheck, MessagesSquare, Pin, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Period } from '../../lib/phrases/period';
import type { Phrase } from '../../lib/records/phrase.record';
import { Pill } from '../ui/pill';

/** What kind of phrase a card shows, in signs; each says in words what it means. */
export function CardMarks(props: {
  phrase: Phrase;
  pinned: boolean;
  differs: boolean;
  bubbles: number;
  period: Period;
  t: TFunction;
}) {
  const { phrase, pinned, differs, bubbles, period, t } = props;
  const days = period.state === 'running' ? period.days : null;
  return (
    <>
      {days !== null && (
        <Pill tone={days === 0 ? 'late' : 'warn'} className="mr-1 text-xs">
          {days === 0 ? t('phrases:lastDay') : t('phrases:daysLeft', { count: days })}
        </Pill>
      )}
      {differs && (
        <Pill tone="warn" className="mr-1 text-xs">
          {t('phrases:differs')}
        </Pill>
      )}
      {pinned && (
        <Mark says={t('phrases:pinned')}>
          <Pin size={12} aria-hidden className="fill-current" />
        </Mark>
      )}
      {phrase.standard && (
        <Mark says={t('phrases:standard')}>
          <BadgeCheck size={13} aria-hidden />
        </Mark>
      )}
      {phrase.ownerId !== null && !differs && (
        <Mark says={t('phrases:mine')}>
          <UserRound size={12} aria-hidden />
        </Mark>
      )}
      {bubbles > 1 && (
        <Mark says={t('phrases:bubbles', { count: bubbles })}>
          <MessagesSquare size={12} aria-hidden />
          {bubbles}
        </Mark>
      )}
    </>
  );
}

const Mark = ({ says, children }: { says: string; children: ReactNode }) => (
  <span title={says} className="mr-1 inline-flex items-center gap-0.5 align-middle text-xs text-brand-ink">
    {children}
    <span className="sr-only">{says}</span>
  </span>
);
