import type { PageView } from '../bridge/protocol';
import type { SiteProfile } from '../sites/profile';
import type { OpenReading } from '../sites/read';
import { readCards } from '../sites/read/cards';
import type { CardValues, OpenConversation, Snapshot } from '../sites/snapshot';
import { SureCards } from './cards';
import { saidIn } from './said';

/** Ms between two looks at the cards; pages fill them in a second or two after the chat. */
const gap = 500;

/**
 * What the panel gets beside its view once the second script is there: the buyer's words, and what the cards say.
 * @param read who is open right now: cards that changed since a snapshot are the next buyer's, not that snapshot's
 * @param onCards something in the page changed after which the cards say something else
 */
export function createExtras(options: {
  doc: Document;
  profile: SiteProfile;
  signal: AbortSignal;
  read: () => Pick<OpenReading, 'open'>;
  onCards: () => void;
}): (snapshot: Snapshot) => Pick<PageView, 'said' | 'cards'> {
  const { doc, profile, signal, read, onCards } = options;
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
  let known: string | undefined;
  const cardsOf = (open: OpenConversation | undefined): CardValues => {
    const values = readCards(doc, profile);
    const moment = JSON.stringify([sureId(open), values]);
    const now = sureId(moment === known ? open : read().open);
    known = JSON.stringify([now, values]);
    const sure = cards.take(now, values);
    return now === sureId(open) ? sure : {};
  };
  return (snapshot) => ({ said: saidIn(snapshot), cards: readsCards ? cardsOf(snapshot.open) : {} });
}

const sureId = (open: OpenConversation | undefined) => (open?.agrees ? open.buyerId : undefined);
