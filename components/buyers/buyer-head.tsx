import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import type { Shop } from '../../lib/bridge/protocol';
import { tagsOf } from '../../lib/buyers/queries';
import type { OpenConversation } from '../../lib/sites/snapshot';
import type { WaitingBuyer } from '../../lib/waits/queries';
import { formatWait, urgency } from '../../lib/waits/rules';
import type { Page } from '../screens/panel/use-page-link';
import { useLanguage } from '../settings/use-language';
import { Pill } from '../ui/pill';
import { useNow } from '../ui/use-now';
import { toneOf } from '../waits/tone';
import { AddTag } from './add-tag';
import { ColleagueHere } from './colleague-here';
import { OutcomeKeys } from './outcome-keys';
import { TagChip } from './tag-chip';
import { useTagging } from './use-tagging';

/** Who is being talked to: nick, site, shop, how long they wait, tags. */
export function BuyerHead(props: {
  open: OpenConversation | undefined;
  siteName: { zh: string; en: string };
  shop: Shop | undefined;
  buyerKey: string | undefined;
  wait: WaitingBuyer | undefined;
  onHotKey: Page['onHotKey'];
}) {
  const { open, siteName, shop, buyerKey, wait, onHotKey } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  if (!open) {
    return (
      <section className="border-b border-line bg-card px-3 py-2">
        <p className="font-semibold text-ink2">{t('panel:noBuyer')}</p>
        <p className="text-sm text-ink3">{t('panel:noBuyerHint')}</p>
      </section>
    );
  }
  return (
    <section className="border-b border-line bg-card px-3 py-2" aria-label={open.nick}>
      <div className="flex items-center gap-2">
        <span
          aria-hidden
          className="grid size-8 flex-none place-items-center rounded-full bg-brand-soft font-semibold text-brand-ink"
        >
          {[...open.nick][0]}
        </span>
        <div className="min-w-0 flex-1">
          <div className="flex items-center gap-1.5">
            <b className="min-w-0 truncate" data-testid="nick" title={open.nick}>
              {open.nick}
            </b>
            <span className="ml-auto flex-none">{wait ? <WaitPill wait={wait} /> : null}</span>
          </div>
          <p className="truncate text-sm text-ink3">
            {siteName[language]}
            {shop && ` · ${shop.name}`}
          </p>
        </div>
      </div>
      <ColleagueHere buyerKey={buyerKey} />
      {buyerKey && <Tags buyerKey={buyerKey} />}
      {buyerKey && <OutcomeKeys key={buyerKey} onHotKey={onHotKey} buyerKey={buyerKey} nick={open.nick} />}
    </section>
  );
}

function WaitPill({ wait }: { wait: WaitingBuyer }) {
  const { t } = useTranslation();
  const now = useNow();
  const tone = toneOf(urgency(wait.waitingSince, wait.thresholds, now));
  return <Pill tone={tone}>{t('panel:waited', { time: formatWait(now - wait.waitingSince) })}</Pill>;
}

function Tags({ buyerKey }: { buyerKey: string }) {
  const tags = useLiveQuery(async () => (await tagsOf([buyerKey])).get(buyerKey) ?? [], [buyerKey]) ?? [];
  const { tag, untag } = useTagging(buyerKey);
  return (
    <div className="mt-1.5 flex flex-wrap items-center gap-1">
      {tags.map((carried) => (
        <TagChip key={carried.id} tag={carried} onRemove={() => void untag(carried)} />
      ))}
      <AddTag carried={tags} onTag={tag} />
    </div>
  );
}
