import { useTranslation } from 'react-i18next';
import { isConfirmed } from '../../lib/stats/definition';
import type { Measure, Summary } from '../../lib/stats/figures';
import { useLanguage } from '../settings/use-language';
import { Card } from '../ui/card';
import { Pill } from '../ui/pill';
import { Tip } from '../ui/tip';
import type { OpenDrill } from './drill';
import { DefinitionTip } from './figure-tip';
import { drillOf, useMeasured } from './stat-tiles';
import { usePlatformName } from './use-platform-name';

/** What the platforms' own definitions make of the same turns. */
export function MeasuresCard(props: {
  measures: Measure[];
  coverage: Summary['coverage'];
  onOpen: OpenDrill;
}) {
  const { measures, coverage, onOpen } = props;
  const { t } = useTranslation();
  if (measures.length === 0) return null;
  return (
    <Card title={t('stats:measures')}>
      <ul>
        {measures.map((measure) => (
          <MeasureLine key={measure.definition.id} measure={measure} coverage={coverage} onOpen={onOpen} />
        ))}
      </ul>
    </Card>
  );
}

function MeasureLine(props: { measure: Measure; coverage: Summary['coverage']; onOpen: OpenDrill }) {
  const { measure, coverage, onOpen } = props;
  const { definition, of } = measure;
  const { t } = useTranslation();
  const name = definition.name[useLanguage()];
  const site = usePlatformName(definition.sites[0] ?? '');
  const value = useMeasured(measure);
  return (
    <li className="relative -mx-1 flex min-h-[24px] items-center gap-1.5 rounded-md border-b border-dashed border-line px-1 py-0.5 last:border-0 hover:bg-hover">
      <Tip content={<DefinitionTip definition={definition} of={of} coverage={coverage} />}>
        <button
          type="button"
          aria-label={t('stats:open', { name: `${site} ${name}`, value })}
          className="min-w-0 flex-1 text-left leading-tight outline-none after:absolute after:inset-0 after:rounded-md focus-visible:after:outline-2 focus-visible:after:outline-brand"
          onClick={() => onOpen(drillOf(measure, name))}
        >
          <span className="text-ink2">{site}</span> {name}
        </button>
      </Tip>
      {!isConfirmed(definition) && <Pill>{t('stats:unconfirmed')}</Pill>}
      <span className="font-semibold tabular-nums">{value}</span>
    </li>
  );
}
