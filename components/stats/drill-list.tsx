import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { listOutcomes, nicksOf } from '../../lib/stats/list-queries';
import { type Figures, named } from '../../lib/stats/queries';
import type { Scope } from '../../lib/stats/scope';
import { formatTime } from '../ui/format-time';
import type { Drill } from './drill';
import { TurnList } from './turn-list';

const line = 'flex gap-2 border-b border-dashed border-line py-0.5 last:border-0';

/** What stands behind a figure of these. */
export function DrillList(props: { scope: Scope; drill: Drill; figures: Figures }) {
  const { scope, drill, figures } = props;
  switch (drill.kind) {
    case 'phrases':
      return <PhraseList uses={figures.uses} />;
    case 'edited':
      return <PhraseList uses={figures.edited} />;
    case 'outcomes':
      return <OutcomeList scope={scope} />;
    default:
      return <TurnList key={JSON.stringify([scope, drill])} scope={scope} drill={drill} />;
  }
}

function PhraseList({ uses }: { uses: Record<string, number> }) {
  const { t } = useTranslation();
  const phrases = useLiveQuery(async () => await named(uses), [uses]);
  if (!phrases) return null;
  if (phrases.length === 0) return <p className="text-ink3">{t('stats:favouritesNone')}</p>;
  return (
    <ol>
      {phrases.map(({ id, title, count }) => (
        <li key={id} className={line}>
          <span className="min-w-0 flex-1 truncate">{title}</span>
          <span className="text-sm text-ink3 tabular-nums">{t('stats:uses', { count })}</span>
        </li>
      ))}
    </ol>
  );
}

function OutcomeList({ scope }: { scope: Scope }) {
  const { t } = useTranslation();
  const outcomes = useLiveQuery(async () => await listOutcomes(scope, Date.now()), [scope]);
  const nicks = useLiveQuery(
    async () => await nicksOf(outcomes?.map(({ buyerKey }) => buyerKey) ?? []),
    [outcomes],
  );
  if (!outcomes) return null;
  return (
    <ol>
      {outcomes.map(({ id, kind, at }, index) => (
        <li key={id} className={line}>
          <span className="min-w-0 flex-1 truncate font-semibold">
            {nicks?.[index] ?? t('stats:unknownBuyer')}
          </span>
          <span>{t(`stats:outcome_${kind}`)}</span>
          <span className="text-sm text-ink3 tabular-nums">{formatTime(at, Date.now())}</span>
        </li>
      ))}
    </ol>
  );
}
