import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../ui/card';
import { classes } from '../ui/classes';

export interface Bar {
  id: string;
  count: number;
  /** Under the bar; empty where there is no room for it. */
  mark: string;
  /** In the tooltip and for screen readers. */
  says: string;
  /** In the table. */
  name: string;
  current: boolean;
}

const height = 66;
const unit = 100;

interface ChartProps {
  title: string;
  /** Head of the names, in the table. */
  column: string;
  bars: readonly Bar[];
  onOpen: (id: string) => void;
}

/** Counts as bars, or as a table; either opens the list behind a count. */
export function BarChart(props: ChartProps) {
  const { title, bars, onOpen } = props;
  const { t } = useTranslation();
  const [table, setTable] = useState(false);
  return (
    <Card
      title={title}
      aside={
        <button
          type="button"
          className="min-h-[24px] rounded-md px-1.5 text-xs text-ink2 hover:bg-hover"
          onClick={() => setTable(!table)}
        >
          {t(table ? 'stats:asChart' : 'stats:asTable')}
        </button>
      }
    >
      {table ? <BarTable {...props} /> : <Bars title={title} bars={bars} onOpen={onOpen} />}
    </Card>
  );
}

function Bars({ title, bars, onOpen }: Omit<ChartProps, 'column'>) {
  const { t } = useTranslation();
  const id = useId();
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const counted = bars.filter(({ count }) => count > 0).map(({ says }) => says);
  return (
    <>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        viewBox={`0 0 ${bars.length * unit} ${height}`}
        preserveAspectRatio="none"
        className="block h-16 w-full border-b border-line"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{counted.length > 0 ? counted.join(', ') : t('stats:chartNone')}</desc>
        {bars.map(({ id: bar, count, says, current }, index) => {
          const tall = count === 0 ? 1.5 : Math.max(4, (count / most) * (height - 4));
          return (
            // The table is the way for keys.
            // biome-ignore lint/a11y/noStaticElementInteractions: the same lists open from the table's buttons
            <g
              key={bar}
              onClick={() => count > 0 && onOpen(bar)}
              className={count > 0 ? 'group cursor-pointer' : ''}
            >
              <title>{says}</title>
              <rect
                x={index * unit}
                width={unit}
                height={height}
                className="fill-transparent group-hover:fill-hover"
              />
              <rect
                x={index * unit + unit * 0.12}
                width={unit * 0.76}
                y={height - tall}
                height={tall}
                className={current ? 'fill-brand' : 'fill-brand/35'}
              />
            </g>
          );
        })}
      </svg>
      <div aria-hidden className="flex text-xs text-ink3 tabular-nums">
        {bars.map(({ id: bar, mark, current }) => (
          <span
            key={bar}
            className={classes(
              'flex w-0 flex-1 justify-center whitespace-nowrap',
              current && 'font-semibold text-brand-ink',
            )}
          >
            {mark}
          </span>
        ))}
      </div>
    </>
  );
}

function BarTable({ title, column, bars, onOpen }: ChartProps) {
  const { t } = useTranslation();
  return (
    <table className="w-full">
      <caption className="sr-only">{title}</caption>
      <thead>
        <tr className="text-left text-sm text-ink3">
          <th scope="col" className="font-normal">
            {column}
          </th>
          <th scope="col" className="text-right font-normal">
            {t('stats:countColumn')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars
          .filter(({ count }) => count > 0)
          .map(({ id, name, count, says }) => (
            <tr key={id} className="border-t border-line">
              <td className="tabular-nums">{name}</td>
              <td className="text-right">
                <button
                  type="button"
                  aria-label={says}
                  className="min-h-[24px] min-w-8 rounded-md px-1.5 text-right tabular-nums hover:bg-hover"
                  onClick={() => onOpen(id)}
                >
                  {count}
                </button>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}
