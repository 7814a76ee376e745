import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { meetByName } from '../../../lib/buyers/commands';
import { desktopSite } from '../../../lib/buyers/rules';
import { buyerKey } from '../../../lib/kernel/buyer-key';
import { writeSetting } from '../../../lib/settings/commands';
import { BuyerHead } from '../../buyers/buyer-head';
import { useSetting } from '../../settings/use-setting';
import { ShopQuestion } from '../../sites/shop-question';
import { useWaits } from '../../waits/use-waits';
import { WaitTimer } from '../../waits/wait-timer';
import { PanelFoot } from '../panel/panel-foot';
import { PanelTabs, useTab } from '../panel/panel-tabs';
import { BuyerPicker } from './buyer-picker';
import { useDesktopPage } from './use-desktop-page';
import { WindowBar } from './window-bar';

/** The panel in a window of its own, beside a client that is no page, such as 千牛. */
export function WindowScreen() {
  const { t } = useTranslation();
  const { shop, nick } = useSetting('desktop');
  const page = useDesktopPage(shop, nick);
  const [tab, setTab] = useTab(page);
  const waits = useWaits();
  useEffect(() => {
    document.title = t('window:title');
  }, [t]);
  const pick = async (chosen: string) => {
    if (shop === null) return;
    await meetByName(desktopSite, shop, chosen, Date.now());
    await writeSetting('desktop', { shop, nick: chosen });
  };
  const key =
    shop !== null && nick !== null ? buyerKey({ site: desktopSite, shop, buyerId: nick }) : undefined;
  const wait = waits.find((waiting) => waiting.buyerKey === key);
  const { view } = page;
  return (
    <main className="flex h-screen min-w-[260px] flex-col">
      <h1 className="sr-only">{t('window:title')}</h1>
      <WindowBar shop={shop} onChange={() => void writeSetting('desktop', { shop: null, nick: null })} />
      {shop === null && (
        <div className="pb-2.5">
          <ShopQuestion
            site={desktopSite}
            title={t('window:whichShop')}
            hint={t('window:whichShopHint')}
            onShop={({ id }) => void writeSetting('desktop', { shop: id, nick: null })}
          />
        </div>
      )}
      {shop !== null && <BuyerPicker shop={shop} onPick={(chosen) => void pick(chosen)} />}
      {shop !== null && nick !== null && (
        <>
          <BuyerHead
            open={view.open}
            siteName={view.siteName}
            shop={view.shop}
            buyerKey={key}
            wait={wait}
            onHotKey={page.onHotKey}
          />
          <WaitTimer shop={shop} nick={nick} running={wait !== undefined} />
        </>
      )}
      <PanelTabs page={page} buyerKey={key} waits={waits} openKey={key} tab={tab} onTab={setTab} />
      <PanelFoot />
    </main>
  );
}
