import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { desktopSite } from '../../lib/buyers/rules';
import { parseBuyerKey } from '../../lib/kernel/buyer-key';
import { allTabs } from '../../lib/platform/tab-memory';
import { copyToClipboard } from '../ui/copy-to-clipboard';
import { say, warn } from '../ui/toasts';

/**
 * Brings a buyer's tab to the front. Where the page's list does not hold the row, the nick goes on the clipboard for
 * the page's own search; that must happen first, while the click still counts as one.
 */
export function useReveal(): (buyer: { buyerKey: string; nick: string }) => Promise<void> {
  const { t } = useTranslation();
  return async ({ buyerKey, nick }) => {
    const { site, shop, buyerId } = parseBuyerKey(buyerKey);
    if (site === desktopSite) {
      if (await copyToClipboard(nick)) say(t('waits:copiedForClient', { nick }));
      await ask('reveal', { buyerKey });
      return;
    }
    const tabs = [...(await allTabs()).values()].filter((tab) => tab.site === site && tab.shop?.id === shop);
    const inSight = tabs.some(({ present }) => present.includes(buyerId));
    if (!inSight && (await copyToClipboard(nick))) say(t('waits:copiedNick', { nick }));
    const { found } = await ask('reveal', { buyerKey });
    if (!found) warn(t('waits:noTab'));
  };
}
