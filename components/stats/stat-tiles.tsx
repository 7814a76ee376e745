import { useTranslation } from 'react-i18next';
import type { Today } from '../../lib/stats/queries';
import { classes } from '../ui/classes';
import { formatSeconds, formatShare } from './format';

/** The day's figures: four that change all day, three that sum it up. */
export function StatTiles({ today }: { today: Today }) {
  const { t } = useTranslation();
  return (
    <dl className="grid gap-2">
      <div className="grid grid-cols-4 gap-2">
        <Tile name={t('stats:received')} hint={t('stats:receivedHint')} value={today.received} />
        <Tile name={t('stats:answered')} hint={t('stats:answeredHint')} value={today.answered} />
        <Tile name={t('stats:waitingNow')} hint={t('stats:waitingNowHint')} value={today.waitingNow} />
        <Tile name={t('stats:phrasesUsed')} hint={t('stats:phrasesUsedHint')} value={today.phrasesUsed} />
      </div>
      <div className="grid grid-cols-3 gap-2">
        <Tile
          small
          name={t('stats:firstReply')}
          hint={t('stats:firstReplyHint')}
          value={formatSeconds(today.firstReply, t)}
        />
        <Tile
          small
          name={t('stats:averageReply')}
          hint={t('stats:averageReplyHint')}
          value={formatSeconds(today.averageReply, t)}
        />
        <Tile
          small
          name={t('stats:withinThree')}
          hint={t('stats:withinThreeHint')}
          value={formatShare(today.withinThreeMinutes)}
        />
      </div>
    </dl>
  );
}

function Tile(props: { name: string; hint: string; value: string | number; small?: boolean }) {
  const { name, hint, value, small } = props;
  return (
    <div
      title={hint}
      className="flex flex-col-reverse rounded-lg border border-line bg-card px-1 py-1.5 text-center"
    >
      <dt className="text-xs text-ink3">{name}</dt>
      <dd className={classes('leading-snug font-semibold tabular-nums', small ? 'text-lg' : 'text-xl')}>
        {value}
      </dd>
    </div>
  );
}
