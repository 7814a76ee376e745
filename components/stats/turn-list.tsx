import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { second } from '../../lib/kernel/clock';
import { dayName } from '../../lib/kernel/day-name';
import { isAnswered, isExact, replyTime } from '../../lib/stats/buyer-day';
import { nicksOf } from '../../lib/stats/list-queries';
import type { Scope } from '../../lib/stats/scope';
import type { Listed } from '../../lib/stats/select';
import { useShopNames } from '../sites/use-shop-names';
import { Button } from '../ui/button';
import { formatTime } from '../ui/format-time';
import { Pill } from '../ui/pill';
import type { TurnDrill } from './drill';
import { formatMargin, formatSeconds, isUnknown } from './format';
import { usePlatformName } from './use-platform-name';
import { useTurnList } from './use-turn-list';

/** The turns behind a figure: who, when, how long, and what the times were read from. */
export function TurnList(props: { scope: Scope; drill: TurnDrill }) {
  const { scope, drill } = props;
  const { t } = useTranslation();
  const { now, rows, total, more, grow, end } = useTurnList(scope, drill);
  const keys = rows.map(({ turn }) => turn.buyerKey);
  const nicks = useLiveQuery(async () => await nicksOf(keys), [keys.length, keys.at(-1)]);
  if (total === 0) return <p className="text-ink3">{t('stats:listNone')}</p>;
  return (
    <>
      <p role="status" className="mb-1 text-sm text-ink3">
        {total === undefined
          ? t('stats:listCountMore', { count: rows.length })
          : t('stats:listCount', { count: total })}
      </p>
      <ol>
        {rows.map((listed, index) => (
          <TurnLine key={listed.turn.id} listed={listed} nick={nicks?.[index]} now={now} />
        ))}
        {more && (
          <li ref={end} className="py-1 text-center">
            <Button small look="quiet" onClick={grow}>
              {t('stats:listMore')}
            </Button>
          </li>
        )}
      </ol>
    </>
  );
}

function TurnLine({ listed, nick, now }: { listed: Listed; nick: string | undefined; now: number }) {
  const { turn, late } = listed;
  const { t } = useTranslation();
  const platform = usePlatformName(turn.site);
  const shopName = useShopNames();
  const { waitingSince, answeredAt, source, precision } = turn;
  const answered = isAnswered(turn);
  const margin = formatMargin(precision, t);
  const waited = (ms: number) => {
    const time = formatSeconds(Math.floor(ms / second), t);
    return isUnknown(precision) ? t('stats:atLeast', { time }) : time;
  };
  const facts = [
    `${platform}${turn.shop ? ` · ${shopName(turn)}` : ''}`,
    t(`stats:read_${source}`),
    margin !== undefined && t('stats:within', { time: margin }),
    turn.answeredBy === 'colleague' && t('stats:colleague'),
  ].filter(Boolean);
  return (
    <li className="border-b border-dashed border-line py-1 last:border-0 [contain-intrinsic-size:auto_42px] [content-visibility:auto]">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-semibold">{nick ?? t('stats:unknownBuyer')}</span>
        <span className="text-sm text-ink2 tabular-nums">
          {span(waitingSince, (answered && answeredAt) || undefined, now)}
        </span>
        {late !== undefined && (
          <Pill tone={late ? 'late' : 'ok'}>{t(late ? 'stats:late' : 'stats:inTime')}</Pill>
        )}
      </div>
      <div className="flex gap-2 text-xs text-ink3">
        <span className="min-w-0 flex-1 truncate">{facts.join(' · ')}</span>
        <span className={isExact(turn) || !answered ? 'tabular-nums' : 'text-warn tabular-nums'}>
          {turn.open === 1
            ? t('stats:waits', { time: waited(now - waitingSince) })
            : answered
              ? t('stats:waited', { time: waited(replyTime(turn)) })
              : t('stats:lost')}
        </span>
      </div>
    </li>
  );
}

const seconds = (at: number): string => `:${String(new Date(at).getSeconds()).padStart(2, '0')}`;

/** From when to when, to the second, as the figures count; the day only where it is not today's, and once. */
function span(from: number, to: number | undefined, now: number): string {
  const began = formatTime(from, now) + seconds(from);
  if (to === undefined) return began;
  const sameDay = dayName(from) === dayName(to);
  return `${began} → ${formatTime(to, sameDay ? to : now)}${seconds(to)}`;
}
