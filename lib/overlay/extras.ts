import type { PageView } from '../bridge/protocol';
import type { SiteProfile } from '../sites/profile';
import { readCards } from '../sites/read/cards';
import type { Snapshot } from '../sites/snapshot';
import { SureCards } from './cards';
import { saidIn } from './said';

/** Ms between two looks at the cards; pages fill them in a second or two after the chat. */
const gap = 500;

/**
 * What the panel gets beside its view once the second script is there: the buyer's words, and what the cards say.
 * @param onCards something in the page changed after which the cards say something else
 */
export function createExtras(options: {
  doc: Document;
  profile: SiteProfile;
  signal: AbortSignal;
  onCards: () => void;
}): (snapshot: Snapshot) => Pick<PageView, 'said' | 'cards'> {
  const { doc, profile, signal, onCards } = options;
  const cards = new SureCards();
  const readsCards = Object.values(profile.side ?? {}).some((part) => 'fields' in part);
  if (readsCards) {
    let latest = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const said = JSON.stringify(readCards(doc, profile));
      if (said !== latest) onCards();
      latest = said;
    };
    const observer = new MutationObserver(() => {
      timer ??= setTimeout(look, gap);
    });
    observer.observe(doc, { childList: true, subtree: true, characterData: true });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      clearTimeout(timer);
    });
  }
  return (snapshot) => {
    const buyerId = snapshot.open?.agrees ? snapshot.open.buyerId : undefined;
    return { said: saidIn(snapshot), cards: readsCards ? cards.take(buyerId, readCards(doc, profile)) : {} };
  };
}
