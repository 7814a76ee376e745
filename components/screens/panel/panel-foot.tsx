import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { minute } from '../../../lib/kernel/clock';
import { figures } from '../../../lib/stats/queries';
import { ShiftNow } from '../../shifts/shift-now';
import { formatSeconds, formatShare } from '../../stats/format';
import { useNow } from '../../ui/use-now';

const today = { range: 'today', site: null, shop: null } as const;

/** Last line of the panel: the day so far, as a local estimate. */
export function PanelFoot() {
  const { t } = useTranslation();
  const now = useNow(minute);
  const stats = useLiveQuery(async () => await figures(today, now), [now]);
  return (
    <footer className="flex gap-2 border-t border-line bg-card px-3 py-1.5 text-sm text-ink2 tabular-nums">
      <ShiftNow />
      <span className="min-w-0 flex-1 truncate" title={t('common:localEstimate')}>
        {t('common:localEstimate')}
      </span>
      {stats && (
        <span className="whitespace-nowrap">
          {t('panel:today', {
            received: stats.received,
            average: formatSeconds(stats.averageReply, t),
            share: formatShare(stats.within.value),
          })}
        </span>
      )}
    </footer>
  );
}
