import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { recentHandovers } from '../../lib/handover/queries';
import { HandoverCard } from './handover-card';
import { WriteHandover } from './write-handover';

/** What the last shift left comes first, then the card for the next one. */
export function HandoverTab() {
  const { t } = useTranslation();
  const handovers = useLiveQuery(async () => await recentHandovers(), []) ?? [];
  const pending = handovers.filter(({ accepted }) => accepted === null);
  const done = handovers.filter(({ accepted }) => accepted !== null);
  return (
    <div className="grid grid-cols-1 gap-2 pb-2">
      {pending.map((handover) => (
        <HandoverCard key={handover.id} handover={handover} />
      ))}
      <WriteHandover />
      {done.slice(0, 5).map((handover) => (
        <HandoverCard key={handover.id} handover={handover} />
      ))}
      {handovers.length === 0 && <p className="text-center text-sm text-ink3">{t('handover:none')}</p>}
    </div>
  );
}
