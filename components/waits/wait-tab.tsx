import { useTranslation } from 'react-i18next';
import type { WaitingBuyer } from '../../lib/waits/queries';
import { formatThreshold, formatWait, mostUrgentFirst } from '../../lib/waits/rules';
import { ToDoList } from '../followups/to-do-list';
import type { Page } from '../screens/panel/use-page-link';
import { useLanguage } from '../settings/use-language';
import { useSetting } from '../settings/use-setting';
import { useSiteNames } from '../sites/use-site-name';
import { Empty } from '../ui/empty';
import { useNow } from '../ui/use-now';
import { usePreviews } from './use-previews';
import { useShops } from './use-shops';
import { useHeld, useSteady } from './use-steady';
import { useWaitActs } from './use-wait-acts';
import { counted } from './use-waits';
import { WaitCard } from './wait-card';
import { WaitRow } from './wait-row';

/** So many buyers have a card each; more have a line each. */
const cards = 5;

/** The radar: every buyer who waits, over all open tabs of all sites, by the time that is left; and what is to do. */
export function WaitTab(props: { page: Page; waits: WaitingBuyer[]; openKey: string | undefined }) {
  const { page, waits, openKey } = props;
  const { t } = useTranslation();
  const now = useNow();
  const previews = usePreviews(waits.map(({ buyerKey }) => buyerKey));
  const siteName = useSiteNames();
  const { presenceOf, nameOf } = useShops();
  const acts = useWaitActs({ tabId: page.tabId, openKey });
  const { rows, held, over } = useSteady(mostUrgentFirst(waits, now));
  const dense = useHeld(waits.length > cards, held);
  const Shape = dense ? WaitRow : WaitCard;
  const several = (keyOf: (wait: WaitingBuyer) => string) => new Set(waits.map(keyOf)).size > 1;
  const differBy = several(({ site }) => site) ? 'site' : several(({ shop }) => shop) ? 'shop' : undefined;
  const working = counted(waits);
  const longest = Math.max(...working.map((wait) => now - wait.waitingSince));
  return (
    <div className="pb-2">
      <ToDoList now={now} part="due" />
      <h2 className="mb-1.5 font-semibold">
        {working.length > 0
          ? t('waits:title', { count: working.length, longest: formatWait(longest) })
          : t('waits:titleNone')}
      </h2>
      {rows.length === 0 && <Empty title={t('waits:none')}>{t('waits:noneHint')}</Empty>}
      <ul
        {...over}
        aria-label={t('panel:tabWaits')}
        className={dense ? 'rounded-lg border border-line bg-card' : 'grid grid-cols-1 gap-1.5'}
      >
        {rows.map(({ item, gone }) => (
          <Shape
            key={item.id}
            wait={item}
            now={now}
            preview={previews.get(item.buyerKey) ?? ''}
            presence={presenceOf(item)}
            siteName={siteName(item.site)}
            shopName={nameOf(item)}
            differBy={differBy}
            gone={gone}
            acts={acts}
          />
        ))}
      </ul>
      <ToDoList now={now} part="coming" />
      <Foot />
    </div>
  );
}

function Foot() {
  const { t } = useTranslation();
  const language = useLanguage();
  const thresholds = useSetting('thresholds');
  const { sites, tags } = useSetting('reminderRules');
  const loud = useSetting('notifications');
  const exceptions = Object.keys(sites).length + Object.keys(tags).length > 0;
  return (
    <p className="mt-2 flex gap-2 text-sm text-ink3">
      <span className="min-w-0 flex-1">
        {t('waits:thresholds', { list: thresholds.map((s) => formatThreshold(s, language)).join(' / ') })}
        {exceptions && ` · ${t('waits:ownRules')}`}
      </span>
      <span className="flex-none">{t(loud ? 'waits:loud' : 'waits:quiet')}</span>
    </p>
  );
}
