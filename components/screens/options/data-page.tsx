import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hourOf } from '../../../lib/kernel/day-window';
import type { Scope } from '../../../lib/stats/scope';
import { Page } from '../../settings/page';
import { DayChart, HourChart } from '../../stats/charts';
import { CoverageLine } from '../../stats/coverage-line';
import type { Drill } from '../../stats/drill';
import { DrillList } from '../../stats/drill-list';
import { MeasuresCard } from '../../stats/measures-card';
import { ScopeBar } from '../../stats/scope-bar';
import { StatTiles } from '../../stats/stat-tiles';
import { useFigures } from '../../stats/use-figures';
import { ZoneList } from '../../stats/zone-list';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { useNow } from '../../ui/use-now';

/** The figures with room: the list behind a figure stands beside it. */
export function DataPage() {
  const { t } = useTranslation();
  const [scope, setScope] = useState<Scope>({ range: 'today', site: null, shop: null });
  const [drill, setDrill] = useState<Drill>();
  const figures = useFigures(scope);
  const now = useNow();
  const today = figures?.scope.range === 'today';
  const choose = (next: Scope) => {
    setScope(next);
    setDrill(undefined);
  };
  return (
    <Page title={t('options:nav_data')} hint={t('stats:dataHint')} wide>
      <div className="grid grid-cols-[minmax(360px,460px)_minmax(320px,1fr)] items-start gap-4 max-[900px]:grid-cols-1">
        <div className="grid gap-2">
          <ScopeBar scope={scope} onChange={choose} />
          {figures && (
            <>
              <StatTiles figures={figures} now={now} onOpen={setDrill} />
              <CoverageLine figures={figures} onOpen={setDrill} />
              <HourChart byHour={figures.byHour} now={today ? hourOf(now) : undefined} onOpen={setDrill} />
              {figures.byDay.length > 1 && <DayChart byDay={figures.byDay} onOpen={setDrill} />}
              <MeasuresCard measures={figures.measures} coverage={figures.coverage} onOpen={setDrill} />
            </>
          )}
        </div>
        <Card title={drill?.title} className="min-h-60">
          {drill && figures ? (
            <DrillList scope={scope} drill={drill} figures={figures} />
          ) : (
            <Empty title={t('stats:listHint')} />
          )}
        </Card>
      </div>
      <ZoneList />
    </Page>
  );
}
