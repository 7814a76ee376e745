import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../lib/bridge/team';
import { second } from '../../lib/kernel/clock';
import { latestOfEach, longestFirst } from '../../lib/team/computers';
import { formatWait, lateWaits } from '../../lib/waits/rules';
import { useMember } from '../members/use-writer';
import { useSiteNames } from '../sites/use-site-name';
import { Card } from '../ui/card';
import { Pill } from '../ui/pill';
import { useNow } from '../ui/use-now';
import { useWaits } from '../waits/use-waits';

/** Who waits beyond the limit in the whole team, computer by computer: as each of them counts it itself. */
export function LeadWaits({ heard }: { heard: readonly Colleague[] }) {
  const { t } = useTranslation();
  const now = useNow(second);
  const member = useMember();
  const late = lateWaits(useWaits(), now);
  const name = member ? t('lead:lateMine', { name: member.name }) : t('lead:lateNobody');
  const list = longestFirst([{ device: 'mine', name, at: now, late }, ...latestOfEach(heard)]);
  const quiet = list.every((one) => one.late?.over === 0);
  return (
    <Card title={t('lead:late')} className="px-4! py-3!">
      {quiet ? (
        <p className="text-ink3">{t('lead:lateNone')}</p>
      ) : (
        <ul aria-label={t('lead:late')}>
          {list.map(({ device, name, late, at }) => (
            <Late key={device} name={name} late={late} at={at} now={now} />
          ))}
        </ul>
      )}
      <p className="mt-1 text-sm text-ink3">{t('lead:lateHint')}</p>
    </Card>
  );
}

/** @param at when it was said, so that the wait goes on meanwhile */
function Late({ name, late, at, now }: Pick<Colleague, 'name' | 'late' | 'at'> & { now: number }) {
  const { t } = useTranslation();
  const siteName = useSiteNames();
  const { over = 0, longest } = late ?? {};
  const time = formatWait((longest?.waited ?? 0) + now - at);
  return (
    <li className="py-0.5">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate">{name}</span>
        {over > 0 ? (
          <Pill tone="late">{t('lead:lateCount', { count: over })}</Pill>
        ) : (
          <span className="text-sm text-ink3">{t(late ? 'lead:lateZero' : 'lead:lateUnsaid')}</span>
        )}
      </div>
      {longest && (
        <p className="text-sm break-words text-ink2 tabular-nums">
          {t('lead:lateLongest', { nick: longest.nick, site: siteName(longest.site), time })}
        </p>
      )}
    </li>
  );
}
