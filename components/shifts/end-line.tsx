import { useLiveQuery } from 'dexie-react-hooks';
import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { handedAt } from '../../lib/shifts/queries';
import { endStage } from '../../lib/shifts/rules';
import { useMember } from '../members/use-writer';
import { Button } from '../ui/button';
import { useNow } from '../ui/use-now';
import { dayPace, useDuty } from './use-duty';

/** As a shift ends: the buyers who wait come first, then the handover. */
export function EndLine(props: {
  waits: readonly { waitingSince: number }[];
  onWaits: () => void;
  onHandover: () => void;
}) {
  const { waits, onWaits, onHandover } = props;
  const { t } = useTranslation();
  const now = useNow(dayPace);
  const duty = useDuty();
  const member = useMember();
  const who = member?.id ?? null;
  const handed = useLiveQuery(async () => await handedAt(who, now), [who, now]);
  if (!duty || handed === undefined) return null;
  const stage = endStage(duty, waits, handed, now);
  if (stage.kind === 'none') return null;
  const time = stage.left > 0 ? t('shifts:endsIn', { minutes: stage.left }) : t('shifts:ended');
  const buyers = stage.kind === 'buyers';
  return (
    <section
      aria-label={t('shifts:end')}
      role="status"
      className="flex items-center gap-1.5 border-b border-line bg-warn-soft px-2.5 py-0.5 text-sm text-warn"
    >
      <Hourglass size={13} aria-hidden className="flex-none" />
      <span className="min-w-0 flex-1">
        {time}
        {' · '}
        {buyers ? t('shifts:buyersFirst', { count: waits.length }) : t('shifts:handoverDue')}
      </span>
      <Button small className="flex-none text-ink!" onClick={buyers ? onWaits : onHandover}>
        {t(buyers ? 'shifts:toWaits' : 'shifts:toHandover')}
      </Button>
    </section>
  );
}
