import { useTranslation } from 'react-i18next';
import { desktopSite } from '../../lib/buyers/rules';
import type { WaitingBuyer } from '../../lib/waits/queries';
import { formatWait, urgency } from '../../lib/waits/rules';
import { useSiteName } from '../sites/use-site-name';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { Pill } from '../ui/pill';
import { toneOf } from './tone';

const edges = { fresh: 'border-line', warn: 'border-warn', late: 'border-late' };

/** One waiting buyer in two lines, so that thirty are readable at a glance. */
export function WaitCard(props: {
  wait: WaitingBuyer;
  now: number;
  thresholds: number[];
  preview: string;
  onGo: () => void;
}) {
  const { wait, now, thresholds, preview, onGo } = props;
  const { t } = useTranslation();
  const siteName = useSiteName(wait.site);
  const site = wait.site === desktopSite ? wait.shop : siteName;
  const state = urgency(wait.waitingSince, thresholds, now);
  const guessed = wait.source === 'firstSeen';
  return (
    <li className={classes('rounded-lg border bg-card px-2.5 py-1.5', edges[state])}>
      <div className="flex items-center gap-2">
        <b className="min-w-0 flex-1 truncate">{wait.nick}</b>
        <span className="max-w-[45%] flex-none truncate text-sm text-ink3">{site}</span>
        <span title={guessed ? t('waits:estimatedHint') : undefined}>
          <Pill tone={toneOf(state)}>
            {guessed && t('waits:estimated')}
            {formatWait(now - wait.waitingSince)}
          </Pill>
        </span>
      </div>
      <div className="mt-1 flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate text-sm text-ink2">{preview}</span>
        <Button
          look={state === 'late' ? 'primary' : 'plain'}
          onClick={onGo}
          aria-label={`${t('waits:go')} ${wait.nick}`}
        >
          {t('waits:go')}
        </Button>
      </div>
    </li>
  );
}
