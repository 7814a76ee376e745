import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { minute } from '../../lib/kernel/clock';
import { allMembers } from '../../lib/members/queries';
import { lastWrites, unacceptedHandovers } from '../../lib/team/queries';
import { lastSeenFirst } from '../../lib/team/rules';
import { Card } from '../ui/card';
import { formatTime } from '../ui/format-time';
import { Pill } from '../ui/pill';
import { useNow } from '../ui/use-now';
import { useColleagues } from './use-colleagues';

/** What a lead wants to know of the whole team at a glance. */
export function LeadView() {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="team-lead" className="mt-5">
      <h3 id="team-lead" className="mb-2 font-semibold">
        {t('team:leadTitle')}
      </h3>
      <div className="grid grid-cols-2 items-start gap-3 max-[900px]:grid-cols-1">
        <Members />
        <div className="grid gap-3">
          <Handovers />
          <Card title={t('team:notices')} className="px-4! py-3!">
            <a href="#/notices" className="text-brand-ink underline">
              {t('team:noticesGo')}
            </a>
          </Card>
        </div>
      </div>
      <p className="mt-2 text-sm text-ink3">{t('team:waitsNote')}</p>
    </section>
  );
}

function Members() {
  const { t } = useTranslation();
  const now = useNow(minute);
  const members = useLiveQuery(allMembers, []) ?? [];
  const seen = useLiveQuery(async () => await lastWrites(), [now]);
  const here = useColleagues();
  const list = lastSeenFirst(members.map(({ id, name }) => ({ id, name, at: seen?.get(id) })));
  return (
    <Card title={t('team:people')} className="px-4! py-3!">
      {list.length === 0 && <p className="text-ink3">{t('team:peopleNone')}</p>}
      <ul aria-label={t('team:people')}>
        {list.map(({ id, name, at }) => {
          const colleague = here.find((one) => one.name === name);
          const last: ReactNode =
            at === undefined ? t('team:neverSeen') : t('team:lastSeen', { time: formatTime(at, now) });
          return (
            <li key={id} className="flex min-h-7 items-center gap-2">
              <span className="min-w-0 flex-1 truncate">{name}</span>
              {colleague && (
                <Pill tone={colleague.onShift ? 'ok' : 'mute'}>
                  {t(colleague.onShift ? 'team:here' : 'team:offShift')}
                </Pill>
              )}
              <span className="text-sm text-ink3 tabular-nums">{last}</span>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Handovers() {
  const { t } = useTranslation();
  const now = useNow(minute);
  const list = useLiveQuery(async () => await unacceptedHandovers(), []) ?? [];
  return (
    <Card title={t('team:unaccepted')} className="px-4! py-3!">
      {list.length === 0 ? (
        <p className="text-ink3">{t('team:unacceptedNone')}</p>
      ) : (
        <ul aria-label={t('team:unaccepted')}>
          {list.map(({ id, fromName, createdAt, items }) => (
            <li key={id} className="min-h-7">
              {t('team:unacceptedItem', {
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
