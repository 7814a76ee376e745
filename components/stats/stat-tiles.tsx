import { useTranslation } from 'react-i18next';
import type { Today } from '../../lib/stats/queries';
import { classes } from '../ui/classes';
import { formatSeconds, formatShare } from './format';

const counts = ['received', 'answered', 'waitingNow', 'phrasesUsed'] as const;

/** The day's figures: four that change all day, three that sum it up. */
export function StatTiles({ today }: { today: Today }) {
  const { t } = useTranslation();
  const sums = {
    firstReply: formatSeconds(today.firstReply, t),
    averageReply: formatSeconds(today.averageReply, t),
    withinThree: formatShare(today.withinThreeMinutes),
  };
  return (
    <dl className="grid grid-cols-12 gap-2">
      {counts.map((name) => (
        <Tile key={name} name={t(`stats:${name}`)} hint={t(`stats:${name}Hint`)} value={today[name]} />
      ))}
      {(['firstReply', 'averageReply', 'withinThree'] as const).map((name) => (
        <Tile key={name} wide name={t(`stats:${name}`)} hint={t(`stats:${name}Hint`)} value={sums[name]} />
      ))}
    </dl>
  );
}

function Tile(props: { name: string; hint: string; value: string | number; wide?: boolean }) {
  const { name, hint, value, wide } = props;
  return (
    <div
      title={hint}
      className={classes(
        'flex flex-col-reverse rounded-lg border border-line bg-card px-1 py-1.5 text-center',
        wide ? 'col-span-4' : 'col-span-3',
      )}
    >
      <dt className="text-xs text-ink3">{name}</dt>
      <dd className={classes('leading-snug font-semibold tabular-nums', wide ? 'text-lg' : 'text-xl')}>
        {value}
      </dd>
    </div>
  );
}
