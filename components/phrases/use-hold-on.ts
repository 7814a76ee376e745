import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { buyerKey } from '../../lib/kernel/buyer-key';
import { onHoldOn, takeHoldOn } from '../../lib/platform/hold-on-offer';
import type { Phrase } from '../../lib/records/phrase.record';
import { holdOnPhrase } from '../../lib/waits/hold-on';
import type { Page } from '../screens/panel/use-page-link';
import { say, warn } from '../ui/toasts';

/**
 * Takes up a wish for a phrase that asks for patience, once its buyer is open here: clicked in this panel it is filled
 * at once, from anywhere else it is offered.
 * @param best phrases, the best first
 */
export function useHoldOn(
  page: Page,
  best: readonly Phrase[],
  fill: (phrase: Phrase, replace: boolean) => Promise<void>,
): void {
  const { t } = useTranslation();
  const { site, shop, open } = page.view;
  const key = open && shop && buyerKey({ site, shop: shop.id, buyerId: open.buyerId });
  const nick = open?.nick ?? '';
  const { tabId } = page;
  const latest = useRef({ best, fill, nick });
  useEffect(() => {
    latest.current = { best, fill, nick };
  });
  useEffect(() => {
    if (key === undefined) return;
    const stop = new AbortController();
    const look = async () => {
      // A tab behind another would say it to nobody.
      if (document.hidden) return;
      const offer = await takeHoldOn(key, Date.now());
      if (!offer) return;
      const now = latest.current;
      const phrase = holdOnPhrase(now.best, offer.kind);
      if (!phrase) {
        if (offer.kind === 'holdOn') warn(t('waits:holdOnNone'));
      } else if (offer.fillIn === tabId) await now.fill(phrase, false);
      else {
        const { title } = phrase;
        // With the fill of this talk: should another buyer be open by then, the page refuses.
        say(t('waits:holdOnOffer', { nick: now.nick, title }), {
          label: t('waits:holdOnFill'),
          run: () => now.fill(phrase, false),
        });
      }
    };
    void look();
    onHoldOn(() => void look(), stop.signal);
    document.addEventListener('visibilitychange', () => void look(), { signal: stop.signal });
    return () => stop.abort();
  }, [key, tabId, t]);
}
