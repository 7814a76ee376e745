import { useTranslation } from 'react-i18next';
import type { WaitingBuyer } from '../../../lib/waits/queries';
import { formatWait, isGuessed, urgency } from '../../../lib/waits/rules';
import { isAwake } from '../../../lib/waits/steps';
import { Card } from '../../ui/card';
import { Pill } from '../../ui/pill';
import { toneOf } from '../../waits/tone';
import { useReveal } from '../../waits/use-reveal';
import { counted } from '../../waits/use-waits';

const shown = 5;

/** Whom to answer first; a click goes there. The popup closes as it loses the focus, and stays to say what went wrong. */
export function WaitingCard(props: { waits: WaitingBuyer[]; now: number }) {
  const { now } = props;
  const { t } = useTranslation();
  const waits = counted(props.waits);
  const reveal = useReveal();
  return (
    <Card
      title={t('stats:waiting')}
      aside={
        waits.length > shown && (
          <span className="text-xs text-ink3">{t('stats:waitingMore', { count: waits.length - shown })}</span>
        )
      }
    >
      {waits.length === 0 && <p className="text-ink3">{t('stats:waitingNone')}</p>}
      <ul>
        {waits.slice(0, shown).map((wait) => {
          const guess = isGuessed(wait) ? t('waits:estimated') : '';
          const time = guess + formatWait(now - wait.waitingSince);
          const loud = isAwake(wait, now) ? urgency(wait.waitingSince, wait.thresholds, now) : 'fresh';
          return (
            <li
              key={wait.id}
              className="relative -mx-1 flex min-h-[24px] items-center gap-2 rounded-md border-b border-dashed border-line px-1 py-0.5 last:border-0 hover:bg-hover"
            >
              <button
                type="button"
                onClick={() => void reveal(wait)}
                aria-label={t('stats:go', { nick: wait.nick, time })}
                className="min-w-0 flex-1 truncate text-left font-semibold after:absolute after:inset-0"
              >
                {wait.nick}
              </button>
              <Pill tone={toneOf(loud)}>{time}</Pill>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
