import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../lib/bridge/team';
import { minute } from '../../lib/kernel/clock';
import { computersByName, type ItsComputer } from '../../lib/team/computers';
import { lastWrites, teamState } from '../../lib/team/queries';
import { lastSeenFirst } from '../../lib/team/rules';
import { useMembers } from '../members/use-writer';
import { Card } from '../ui/card';
import { formatTime } from '../ui/format-time';
import { Pill } from '../ui/pill';
import { useNow } from '../ui/use-now';

/** Who is of the team: whether they are there, when they wrote last, and at which computers they sit. */
export function LeadMembers(props: { heard: readonly Colleague[]; device: string | undefined }) {
  const { heard, device } = props;
  const { t } = useTranslation();
  const now = useNow(minute);
  const members = useMembers() ?? [];
  const wrote = useLiveQuery(async () => await lastWrites(), [now]);
  const known = useLiveQuery(async () => (await teamState())?.computers, []) ?? [];
  const computers = computersByName(known, heard);
  const list = lastSeenFirst(members.map(({ id, name }) => ({ id, name, at: wrote?.get(id) })));
  return (
    <Card title={t('lead:people')} className="px-4! py-3!">
      {list.length === 0 && <p className="text-ink3">{t('lead:peopleNone')}</p>}
      <ul aria-label={t('lead:people')}>
        {list.map(({ id, name, at }) => {
          const colleague = heard.find((one) => one.name === name);
          return (
            <li key={id} className="py-0.5">
              <div className="flex items-center gap-2">
                <span className="min-w-0 flex-1 truncate">{name}</span>
                {colleague && (
                  <Pill tone={colleague.onShift ? 'ok' : 'mute'}>
                    {t(colleague.onShift ? 'lead:here' : 'lead:offShift')}
                  </Pill>
                )}
                <span className="text-sm text-ink3 tabular-nums">
                  {at === undefined
                    ? t('lead:neverWrote')
                    : t('lead:lastWrote', { time: formatTime(at, now) })}
                </span>
              </div>
              <Computers list={computers.get(name) ?? []} device={device} now={now} />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

function Computers(props: { list: ItsComputer[]; device: string | undefined; now: number }) {
  const { list, device, now } = props;
  const { t } = useTranslation();
  if (list.length === 0) return null;
  const said = list.map((one) => {
    const system = one.system || t('lead:computer');
    if (one.device === device) return t('lead:computerMine', { system });
    if (one.here) return t('lead:computerHere', { system });
    return t('lead:computerLast', { system, time: formatTime(one.at, now) });
  });
  return <p className="text-sm text-ink3">{said.join(' · ')}</p>;
}
