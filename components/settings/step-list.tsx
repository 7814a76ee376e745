import { useTranslation } from 'react-i18next';
import { formatThreshold } from '../../lib/waits/rules';
import { stepOf } from '../../lib/waits/steps';
import { useLanguage } from './use-language';

/** Thresholds as what they do: `20 秒 变色 → 40 秒 响一声 → 1 分钟 弹通知`. */
export function StepList({ thresholds }: { thresholds: readonly number[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const steps = thresholds.map(
    (seconds) =>
      `${formatThreshold(seconds, language)} ${t(`reminders:step_${stepOf(seconds, thresholds)}`)}`,
  );
  return <span className="tabular-nums">{steps.join(' → ')}</span>;
}
