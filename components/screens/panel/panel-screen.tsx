import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageLink } from '../../../lib/bridge/panel';
import { buyerKey } from '../../../lib/kernel/buyer-key';
import { BuyerHead } from '../../buyers/buyer-head';
import { BuyerTab } from '../../buyers/buyer-tab';
import { HandoverTab } from '../../handover/handover-tab';
import { usePendingHandovers } from '../../handover/use-pending-handovers';
import { PhraseTab } from '../../phrases/phrase-tab';
import { PageNotices } from '../../sites/page-notices';
import { ShopQuestion } from '../../sites/shop-question';
import { TabStrip } from '../../ui/tab-strip';
import { useWaits } from '../../waits/use-waits';
import { WaitTab } from '../../waits/wait-tab';
import { PanelBar } from './panel-bar';
import { PanelFoot } from './panel-foot';
import { Rail } from './rail';
import { useDots } from './use-dots';
import { type Page, usePageLink } from './use-page-link';
import { useUncovered } from './use-uncovered';

type Tab = 'phrases' | 'buyer' | 'waits' | 'handover';

/** The side panel. Renders nothing before the content script's handshake. */
export function PanelScreen({ opening }: { opening: Promise<PageLink> }) {
  const page = usePageLink(opening);
  return page ? <Panel page={page} /> : null;
}

function Panel({ page }: { page: Page }) {
  const { t } = useTranslation();
  const { view, send } = page;
  const [tab, setTab] = useState<Tab>('phrases');
  const waits = useWaits();
  const pending = usePendingHandovers();
  const uncovered = useUncovered();
  useDots(page);
  // Alt+Q means "let me search", wherever the agent was.
  useEffect(() => page.onHotKey((key) => key === 'search' && setTab('phrases')), [page.onHotKey]);

  const key =
    view.open && view.shop
      ? buyerKey({ site: view.site, shop: view.shop.id, buyerId: view.open.buyerId })
      : undefined;
  const wait = waits.find((waiting) => waiting.buyerKey === key);

  if (view.place.collapsed) {
    return (
      <Rail
        waits={waits}
        usable={uncovered}
        onExpand={() => send({ t: 'place', place: { collapsed: false } })}
        side={view.place.side}
      />
    );
  }
  return (
    <div className="flex h-screen flex-col" inert={!uncovered}>
      <PanelBar place={view.place} onPlace={(place) => send({ t: 'place', place })} />
      <BuyerHead open={view.open} siteName={view.siteName} shop={view.shop} buyerKey={key} wait={wait} />
      <TabStrip
        label={t('panel:tabs')}
        value={tab}
        onChange={setTab}
        tabs={[
          { id: 'phrases', label: t('panel:tabPhrases') },
          { id: 'buyer', label: t('panel:tabBuyer') },
          { id: 'waits', label: t('panel:tabWaits'), count: waits.length },
          { id: 'handover', label: t('panel:tabHandover'), count: pending.length },
        ]}
      />
      <PageNotices view={view} covered={!uncovered} />
      {!view.shop && view.page === 'ready' && (
        <ShopQuestion site={view.site} onShop={(shop) => send({ t: 'shop', shop })} tabId={page.tabId} />
      )}
      <div className="min-h-0 flex-1 overflow-y-auto px-2.5 pt-2.5" role="tabpanel">
        {/* Kept alive, because Alt+1…9 work from every tab. */}
        <div hidden={tab !== 'phrases'} className="h-full">
          <PhraseTab page={page} buyerKey={key} />
        </div>
        {tab === 'buyer' && <BuyerTab buyerKey={key} open={view.open} />}
        {tab === 'waits' && <WaitTab waits={waits} />}
        {tab === 'handover' && <HandoverTab />}
      </div>
      <PanelFoot />
    </div>
  );
}
