import { useTranslation } from 'react-i18next';
import type { Figures } from '../../lib/stats/queries';
import { Tip } from '../ui/tip';
import type { OpenDrill } from './drill';
import { formatShare } from './format';

/** How much of the time was seen exactly, and whether earlier days are still being counted. */
export function CoverageLine({ figures, onOpen }: { figures: Figures; onOpen: OpenDrill }) {
  const { t } = useTranslation();
  const { coverage, countedFrom } = figures;
  const { exact, over } = coverage;
  const share = formatShare(over === 0 ? undefined : exact / over);
  return (
    <div className="flex flex-wrap items-center gap-x-2 px-1 text-xs text-ink3 tabular-nums">
      <Tip content={<p>{t('stats:coverageHint', { share })}</p>}>
        <button
          type="button"
          className="min-h-[24px] rounded-md underline decoration-dotted underline-offset-2"
          onClick={() =>
            onOpen({ kind: 'turns', title: t('stats:list_inexact'), figure: { kind: 'inexact' } })
          }
        >
          {over === 0 ? t('stats:coverageNone') : `${t('stats:coverage', { exact, over })} (${share})`}
        </button>
      </Tip>
      {countedFrom !== undefined && <span role="status">{t('stats:counting', { day: countedFrom })}</span>}
    </div>
  );
}
