import { useTranslation } from 'react-i18next';
import { minute } from '../../lib/kernel/clock';
import { minutesTo } from '../../lib/shifts/rules';
import { clockText } from '../../lib/shifts/spans';
import { useNow } from '../ui/use-now';
import { useDuty } from './use-duty';

/** The shift that goes on and how long it lasts, in a few letters; nothing where nobody plans. */
export function ShiftNow() {
  const { t } = useTranslation();
  const now = useNow(minute);
  const duty = useDuty();
  const shift = duty?.now;
  if (!duty || !shift) return null;
  const { name } = shift.shift;
  const words = duty.onDuty
    ? t('shifts:nowUntil', { name, time: clockText(minutesTo(shift.end, now)).replace(/^0/, '') })
    : t('shifts:nowBreak', { name });
  return (
    <span className="flex-none font-semibold" data-testid="shift-now">
      {words}
    </span>
  );
}
