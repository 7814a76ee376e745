import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WaitingBuyer } from '../../../lib/waits/queries';
import { formatWait, urgency } from '../../../lib/waits/rules';
import { useSetting } from '../../settings/use-setting';
import { IconButton } from '../../ui/button';
import { Pill } from '../../ui/pill';
import { useNow } from '../../ui/use-now';
import { toneOf } from '../../waits/tone';

/** The collapsed panel, 44 px wide: how many wait and how long, and the way back. */
export function Rail(props: {
  waits: WaitingBuyer[];
  side: 'left' | 'right';
  usable: boolean;
  onExpand: () => void;
}) {
  const { waits, side, usable, onExpand } = props;
  const { t } = useTranslation();
  const now = useNow();
  const thresholds = useSetting('thresholds');
  const [longest] = waits;
  return (
    <div
      className="flex h-screen flex-col items-center gap-2 border-x border-line bg-card py-2"
      inert={!usable}
    >
      <IconButton label={t('panel:expand')} onClick={onExpand}>
        {side === 'right' ? <ChevronsLeft size={18} aria-hidden /> : <ChevronsRight size={18} aria-hidden />}
      </IconButton>
      {longest && (
        <button type="button" onClick={onExpand} className="grid gap-1 text-center" title={t('panel:expand')}>
          <span className="text-lg font-bold tabular-nums">{waits.length}</span>
          <span className="text-xs text-ink2">{t('panel:tabWaits')}</span>
          <Pill tone={toneOf(urgency(longest.waitingSince, thresholds, now))} className="px-1 text-xs">
            {formatWait(now - longest.waitingSince)}
          </Pill>
        </button>
      )}
      <span className="mt-auto [writing-mode:vertical-rl] text-sm tracking-widest text-ink3">
        {t('common:name')}
      </span>
    </div>
  );
}
