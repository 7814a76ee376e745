import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure } from '../../lib/stats/figures';
import type { Figures } from '../../lib/stats/queries';
import { useLanguage } from '../settings/use-language';
import type { OpenDrill } from './drill';
import { FigureTile } from './figure-tile';
import { DefinitionTip, FigureTip } from './figure-tip';
import { formatSeconds, formatShare } from './format';
import { countsShown, type Shown, timesShown, workShown } from './shown-figures';

/** The figures of a scope: buyers in the first line, waits in the second, shares and work in the third. */
export function StatTiles(props: { figures: Figures; now: number; onOpen: OpenDrill }) {
  const { figures, now, onOpen } = props;
  const { t } = useTranslation();
  const { within, coverage } = figures;
  const work = workShown(figures, t);
  const tile = ({ name, value, formula, drill }: Shown, large = false) => (
    <FigureTile
      key={name}
      name={name}
      value={value}
      large={large}
      tip={<FigureTip formula={formula} coverage={coverage} />}
      onOpen={() => onOpen(drill)}
    />
  );
  return (
    <section aria-label={t('stats:figures')} className="grid gap-1.5">
      <Line columns={4}>{countsShown(figures, now, t).map((shown) => tile(shown, true))}</Line>
      <Line columns={4}>{timesShown(figures, t).map((shown) => tile(shown))}</Line>
      <Line columns={work.length + 1}>
        <MeasureTile measure={within} coverage={coverage} onOpen={onOpen} />
        {work.map((shown) => tile(shown))}
      </Line>
    </section>
  );
}

const Line = ({ columns, children }: { columns: number; children: ReactNode }) => (
  <dl className="grid gap-1.5" style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
    {children}
  </dl>
);

function MeasureTile(props: { measure: Measure; coverage: Figures['coverage']; onOpen: OpenDrill }) {
  const { measure, coverage, onOpen } = props;
  const name = measure.definition.name[useLanguage()];
  return (
    <FigureTile
      name={name}
      value={useMeasured(measure)}
      tip={<DefinitionTip definition={measure.definition} of={measure.of} coverage={coverage} />}
      onOpen={() => onOpen(drillOf(measure, name))}
    />
  );
}

/** The value of a measure as a text. */
export function useMeasured({ definition, value }: Measure): string {
  const { t } = useTranslation();
  return definition.kind === 'mean' ? formatSeconds(value, t) : formatShare(value);
}

export const drillOf = ({ definition }: Measure, title: string) =>
  ({ kind: 'turns', title, figure: { kind: 'measure', definition: definition.id } }) as const;
