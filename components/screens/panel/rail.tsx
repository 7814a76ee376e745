import { ChevronsLeft, ChevronsRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { WaitingBuyer } from '../../../lib/waits/queries';
import { formatWait, urgency } from '../../../lib/waits/rules';
import { DueMark } from '../../shifts/due-mark';
import { IconButton } from '../../ui/button';
import { Pill } from '../../ui/pill';
import { useNow } from '../../ui/use-now';
import { toneOf } from '../../waits/tone';
import { counted } from '../../waits/use-waits';

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
  const waiting = counted(waits);
  const [urgent] = waiting;
  return (
    <div
      className="flex h-screen flex-col items-center gap-2 border-x border-line bg-card py-2"
      inert={!usable}
    >
      <IconButton label={t('panel:expand')} onClick={onExpand}>
        {side === 'right' ? <ChevronsLeft size={18} aria-hidden /> : <ChevronsRight size={18} aria-hidden />}
      </IconButton>
      {urgent && (
        <button type="button" onClick={onExpand} className="grid gap-1 text-center" title={t('panel:expand')}>
          <span className="text-lg font-bold tabular-nums">{waiting.length}</span>
          <span className="text-xs text-ink2">{t('panel:tabWaits')}</span>
          <Pill tone={toneOf(urgency(urgent.waitingSince, urgent.thresholds, now))} className="px-1 text-xs">
            {formatWait(now - urgent.waitingSince)}
          </Pill>
        </button>
      )}
      <DueMark onOpen={onExpand} />
      <span className="mt-auto [writing-mode:vertical-rl] text-sm tracking-widest text-ink3">
        {t('common:name')}
      </span>
    </div>
  );
}
