import { browser } from 'wxt/browser';
import type { WorkerToPage } from '../bridge/protocol';
import { desktopSite } from '../buyers/rules';
import { parseBuyerKey } from '../kernel/buyer-key';
import { showDesktopWindow } from '../platform/desktop-window';
import { allTabs, releaseTab, type TabMemory } from '../platform/tab-memory';
import { writeSetting } from '../settings/commands';

/** The tab in which this buyer can be answered: one that shows the row, else any of the same shop, else of the site. */
export function tabFor(key: string, tabs: Map<number, TabMemory>): number | undefined {
  const { site, shop, buyerId } = parseBuyerKey(key);
  const ofSite = [...tabs].filter(([, memory]) => memory.site === site);
  const ofShop = ofSite.filter(([, memory]) => memory.shop?.id === shop);
  const withRow = ofShop.find(([, memory]) => memory.present.includes(buyerId));
  return (withRow ?? ofShop[0] ?? ofSite[0])?.[0];
}

/**
 * Brings the buyer's tab to the front and has its row outlined; a desktop client's buyer is chosen in our window.
 * @returns false when no open tab of that site answers
 */
export async function revealBuyer(key: string): Promise<boolean> {
  const { site, shop, buyerId } = parseBuyerKey(key);
  if (site === desktopSite) {
    await writeSetting('desktop', { shop, nick: buyerId });
    await showDesktopWindow();
    return true;
  }
  const tabId = tabFor(key, await allTabs());
  if (tabId === undefined) return false;
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  const message: WorkerToPage = { t: 'reveal', buyerId };
  try {
    await browser.tabs.sendMessage(tabId, message);
    return true;
  } catch (error) {
    // The tab shows another page by now, or is only being loaded again; then it will report by itself.
    console.info('[话边] tab no longer answers', tabId, error);
    await releaseTab(tabId);
    return await revealBuyer(key);
  }
}
