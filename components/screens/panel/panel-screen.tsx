import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../lib/bridge/ask';
import type { PageLink } from '../../../lib/bridge/panel';
import type { Shop } from '../../../lib/bridge/protocol';
import { BuyerHead } from '../../buyers/buyer-head';
import { SameNameBanner } from '../../buyers/same-name-banner';
import { useMemory } from '../../buyers/use-memory';
import { PageNotices } from '../../sites/page-notices';
import { ShopQuestion } from '../../sites/shop-question';
import { classes } from '../../ui/classes';
import { useWaits } from '../../waits/use-waits';
import { PanelBar } from './panel-bar';
import { PanelFoot } from './panel-foot';
import { PanelTabs, useTab } from './panel-tabs';
import { Rail } from './rail';
import { useDots } from './use-dots';
import { type Page, usePageLink } from './use-page-link';
import { useSettingsInPage } from './use-settings-in-page';
import { useUncovered } from './use-uncovered';

/** The side panel. Renders nothing before the content script's handshake. */
export function PanelScreen({ opening }: { opening: Promise<PageLink> }) {
  const page = usePageLink(opening);
  return page ? <Panel page={page} /> : null;
}

function Panel({ page }: { page: Page }) {
  const { t } = useTranslation();
  const { view, send, tabId } = page;
  const { collapsed } = view.place;
  const [tab, setTab] = useTab(page);
  const waits = useWaits();
  const uncovered = useUncovered();
  useDots(page);
  useSettingsInPage(page);

  const { name, key, asked } = useMemory(view);
  const wait = waits.find((waiting) => waiting.buyerKey === name);
  useEffect(
    () => page.onHotKey((key) => key === 'panel' && send({ t: 'place', place: { collapsed: !collapsed } })),
    [page.onHotKey, send, collapsed],
  );
  const nameShop = (shop: Shop) => {
    send({ t: 'shop', shop });
    void ask('shop', { tabId, shop });
  };

  const rail = (
    <Rail
      waits={waits}
      usable={uncovered}
      onExpand={() => send({ t: 'place', place: { collapsed: false } })}
      side={view.place.side}
    />
  );
  // Collapsed, the phrases stay at hand: the palette in the page finds them here.
  return (
    <>
      {collapsed && rail}
      <div
        className={classes('h-screen flex-col', !collapsed && 'flex')}
        hidden={collapsed}
        inert={!uncovered}
      >
        <PanelBar view={view} onPlace={(place) => send({ t: 'place', place })} />
        <BuyerHead
          open={view.open}
          siteName={view.siteName}
          shop={view.shop}
          buyerKey={key}
          wait={wait}
          onHotKey={page.onHotKey}
        />
        {view.open && asked && <SameNameBanner nick={view.open.nick} {...asked} />}
        <PanelTabs page={page} buyerKey={key} waits={waits} openKey={name} tab={tab} onTab={setTab}>
          <PageNotices view={view} covered={!uncovered} />
          {!view.shop && view.page === 'ready' && (
            <ShopQuestion
              site={view.site}
              title={t('panel:whichShop')}
              hint={t('panel:whichShopHint')}
              onShop={nameShop}
            />
          )}
        </PanelTabs>
        <PanelFoot />
      </div>
    </>
  );
}
