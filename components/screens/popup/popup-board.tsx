import { useTranslation } from 'react-i18next';
import { hourOf } from '../../../lib/kernel/day-window';
import type { Figures } from '../../../lib/stats/queries';
import { DayChart, HourChart } from '../../stats/charts';
import { CoverageLine } from '../../stats/coverage-line';
import type { OpenDrill } from '../../stats/drill';
import { MeasuresCard } from '../../stats/measures-card';
import { StatTiles } from '../../stats/stat-tiles';
import { useNow } from '../../ui/use-now';
import { useWaits } from '../../waits/use-waits';
import { FavouritesCard } from './favourites-card';
import { FirstDay } from './first-day';
import { WaitingCard } from './waiting-card';

/** Figures, charts, who waits and which phrases helped. */
export function PopupBoard(props: { figures: Figures; needsHost: boolean; onOpen: OpenDrill }) {
  const { figures, needsHost, onOpen } = props;
  const { t } = useTranslation();
  const now = useNow();
  const waits = useWaits();
  const { range, site, shop } = figures.scope;
  const today = range === 'today';
  const quiet = figures.received === 0 && figures.phrasesUsed === 0 && figures.waiting === 0;
  const inScope = waits.filter(
    (wait) => (site === null || wait.site === site) && (shop === null || wait.shop === shop),
  );
  return (
    <>
      <h2 className="sr-only">{t(`stats:range_${range}`)}</h2>
      <StatTiles figures={figures} now={now} onOpen={onOpen} />
      {!quiet && <CoverageLine figures={figures} onOpen={onOpen} />}
      {quiet && today && !needsHost && <FirstDay needsHost={false} />}
      {!quiet && (
        <>
          {today && <WaitingCard waits={inScope} now={now} />}
          <HourChart byHour={figures.byHour} now={today ? hourOf(now) : undefined} onOpen={onOpen} />
          {figures.byDay.length > 1 && <DayChart byDay={figures.byDay} onOpen={onOpen} />}
          <MeasuresCard measures={figures.measures} coverage={figures.coverage} onOpen={onOpen} />
          <FavouritesCard favourites={figures.favourites} />
        </>
      )}
    </>
  );
}
