import { AlarmClockOff, BellOff, CircleDashed, Hourglass, OctagonAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Urgency } from '../../lib/waits/rules';

/** How a wait stands; put-off and muted ones have no urgency. */
export type Standing = Urgency | 'snoozed' | 'muted';

const signs = {
  fresh: CircleDashed,
  warn: Hourglass,
  late: OctagonAlert,
  snoozed: AlarmClockOff,
  muted: BellOff,
};
const tones: Record<Standing, string> = {
  fresh: 'text-ink3',
  warn: 'text-warn',
  late: 'text-late',
  snoozed: 'text-ink3',
  muted: 'text-ink3',
};

/** The colour of a standing in text. */
export const toneClass = (standing: Standing): string => tones[standing];

/** A shape of its own for each standing, so that nobody needs to tell colours apart. */
export function WaitSign({ standing, size = 13 }: { standing: Standing; size?: number }) {
  const { t } = useTranslation();
  const Sign = signs[standing];
  const words =
    standing === 'snoozed' || standing === 'muted'
      ? t(`waits:put_${standing}`)
      : t(`waits:urgency_${standing}`);
  return <Sign size={size} role="img" aria-label={words} className={`flex-none ${tones[standing]}`} />;
}
