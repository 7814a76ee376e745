import { useTranslation } from 'react-i18next';
import type { WaitingBuyer } from '../../lib/waits/queries';
import { formatThreshold, formatWait } from '../../lib/waits/rules';
import { useLanguage } from '../settings/use-language';
import { useSetting } from '../settings/use-setting';
import { Empty } from '../ui/empty';
import { useNow } from '../ui/use-now';
import { usePreviews } from './use-previews';
import { useReveal } from './use-reveal';
import { WaitCard } from './wait-card';

/** The radar: every buyer who waits, over all open tabs of all sites. */
export function WaitTab({ waits }: { waits: WaitingBuyer[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useNow();
  const thresholds = useSetting('thresholds');
  const loud = useSetting('notifications');
  const previews = usePreviews(waits.map(({ buyerKey }) => buyerKey));
  const reveal = useReveal();
  const [longest] = waits;
  return (
    <div className="pb-2">
      <h2 className="mb-2 font-semibold">
        {longest
          ? t('waits:title', { count: waits.length, longest: formatWait(now - longest.waitingSince) })
          : t('waits:titleNone')}
      </h2>
      {waits.length === 0 && <Empty title={t('waits:none')}>{t('waits:noneHint')}</Empty>}
      <ul className="grid grid-cols-1 gap-1.5">
        {waits.map((wait) => (
          <WaitCard
            key={wait.id}
            wait={wait}
            now={now}
            thresholds={thresholds}
            preview={previews.get(wait.buyerKey) ?? ''}
            onGo={() => void reveal(wait)}
          />
        ))}
      </ul>
      <p className="mt-2 flex text-sm text-ink3">
        <span className="flex-1">
          {t('waits:thresholds', { list: thresholds.map((s) => formatThreshold(s, language)).join(' / ') })}
        </span>
        <span>{t(loud ? 'waits:loud' : 'waits:quiet')}</span>
      </p>
    </div>
  );
}
