import { useTranslation } from 'react-i18next';
import { dayAfter } from '../../lib/kernel/day-name';
import type { Summary } from '../../lib/stats/figures';
import { BarChart } from './bar-chart';
import { chartHours } from './chart-hours';
import type { OpenDrill } from './drill';

/** Buyers by the hour of the day. @param now the hour it is; undefined where the range is over */
export function HourChart(props: { byHour: number[]; now: number | undefined; onOpen: OpenDrill }) {
  const { byHour, now, onOpen } = props;
  const { t } = useTranslation();
  const hours = chartHours(byHour, now);
  const bars = hours.map((hour) => ({
    id: `${hour}`,
    count: byHour[hour] ?? 0,
    mark: hour === now || (hour % 3 === 2 && Math.abs(hour - (now ?? -9)) > 1) ? `${hour}` : '',
    says: t('stats:chartHour', { hour, count: byHour[hour] ?? 0 }),
    name: `${hour}:00`,
    current: hour === now,
  }));
  return (
    <BarChart
      title={t('stats:byHour')}
      column={t('stats:hourColumn')}
      bars={bars}
      onOpen={(id) =>
        onOpen({
          kind: 'turns',
          title: t('stats:list_hour', { hour: id }),
          figure: { kind: 'hour', hour: Number(id) },
        })
      }
    />
  );
}

/** Buyers by day, for ranges of several days. */
export function DayChart({ byDay, onOpen }: { byDay: Summary['byDay']; onOpen: OpenDrill }) {
  const { t } = useTranslation();
  const counts = new Map(byDay.map(({ day, received }) => [day, received]));
  const days = [];
  const last = byDay.at(-1)?.day ?? '';
  for (let day = byDay[0]?.day; day !== undefined && day <= last; day = dayAfter(day, 1)) days.push(day);
  const every = Math.ceil(days.length / 7);
  const bars = days.map((day, index) => ({
    id: day,
    count: counts.get(day) ?? 0,
    mark: index % every === 0 ? day.slice(5) : '',
    says: t('stats:chartDay', { day, count: counts.get(day) ?? 0 }),
    name: day,
    current: false,
  }));
  return (
    <BarChart
      title={t('stats:byDay')}
      column={t('stats:dayColumn')}
      bars={bars}
      onOpen={(day) =>
        onOpen({ kind: 'turns', title: t('stats:list_day', { day }), figure: { kind: 'received' }, day })
      }
    />
  );
}
