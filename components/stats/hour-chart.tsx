import { useTranslation } from 'react-i18next';
import { classes } from '../ui/classes';
import { chartHours } from './chart-hours';

/** Buyers per hour as bars; the hour it is now is darker and named. Read out as one sentence. */
export function HourChart({ byHour, hour: now }: { byHour: number[]; hour: number }) {
  const { t } = useTranslation();
  const hours = chartHours(byHour, now);
  const most = Math.max(1, ...byHour);
  const counted = hours.filter((hour) => (byHour[hour] ?? 0) > 0);
  const list = counted.map((hour) => t('stats:chartHour', { hour, count: byHour[hour] ?? 0 })).join(', ');
  return (
    <div role="img" aria-label={t('stats:chart', { list: list === '' ? t('stats:chartNone') : list })}>
      <div className="flex h-15 items-end gap-1 border-b border-line">
        {hours.map((hour) => (
          <Bar key={hour} count={byHour[hour] ?? 0} most={most} current={hour === now} hour={hour} />
        ))}
      </div>
      <div className="flex gap-1 text-xs text-ink3 tabular-nums">
        {hours.map((hour) => (
          <span
            key={hour}
            className={classes('w-0 flex-1 text-center', hour === now && 'font-semibold text-brand-ink')}
          >
            {(hour === now || (hour % 3 === 2 && Math.abs(hour - now) > 1)) && hour}
          </span>
        ))}
      </div>
    </div>
  );
}

function Bar({
  count,
  most,
  current,
  hour,
}: {
  count: number;
  most: number;
  current: boolean;
  hour: number;
}) {
  const { t } = useTranslation();
  return (
    <div
      className="flex h-full w-0 flex-1 flex-col items-center justify-end"
      title={t('stats:chartHour', { hour, count })}
    >
      {current && count > 0 && <span className="text-xs leading-4 text-brand-ink tabular-nums">{count}</span>}
      <div
        className={classes('w-full rounded-t-xs', current ? 'bg-brand' : 'bg-brand/30')}
        style={{ height: count === 0 ? 2 : `max(4px, ${(count / most) * 78}%)` }}
      />
    </div>
  );
}
