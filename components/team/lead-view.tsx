import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { minute } from '../../lib/kernel/clock';
import { unacceptedHandovers } from '../../lib/team/queries';
import { Card } from '../ui/card';
import { formatTime } from '../ui/format-time';
import { useNow } from '../ui/use-now';
import { LeadMembers } from './lead-members';
import { LeadNotices } from './lead-notices';
import { LeadWaits } from './lead-waits';
import { useColleagues } from './use-colleagues';
import { useOwnDevice } from './use-own-device';

/** What a lead wants to know of the whole team at a glance. */
export function LeadView() {
  const { t } = useTranslation();
  const heard = useColleagues();
  const device = useOwnDevice();
  return (
    <section aria-labelledby="team-lead" className="mt-5">
      <h3 id="team-lead" className="mb-2 font-semibold">
        {t('lead:title')}
      </h3>
      <div className="grid grid-cols-2 items-start gap-3 max-[900px]:grid-cols-[minmax(0,1fr)]">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <LeadWaits heard={heard} />
          <LeadMembers heard={heard} device={device} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <Handovers />
          <LeadNotices />
        </div>
      </div>
    </section>
  );
}

function Handovers() {
  const { t } = useTranslation();
  const now = useNow(minute);
  const list = useLiveQuery(async () => await unacceptedHandovers(), []) ?? [];
  return (
    <Card title={t('lead:unaccepted')} className="px-4! py-3!">
      {list.length === 0 ? (
        <p className="text-ink3">{t('lead:unacceptedNone')}</p>
      ) : (
        <ul aria-label={t('lead:unaccepted')}>
          {list.map(({ id, fromName, createdAt, items }) => (
            <li key={id} className="min-h-7">
              {t('lead:unacceptedItem', {
                name: fromName,
                time: formatTime(createdAt, now),
                count: items.length,
              })}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
