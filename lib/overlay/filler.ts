import type { FillOutcome, PanelToPage, RefusedReason } from '../bridge/protocol';
import { fill } from '../sites/composer/fill';
import { fillImage } from '../sites/composer/fill-image';
import type { SiteProfile } from '../sites/profile';
import type { OpenReading, Reading } from '../sites/read';
import type { PageState } from '../sites/snapshot';
import { copyText } from './clipboard';
import { AgentHand } from './hand';
import type { Layer } from './layer';
import { RowClick } from './row-click';
import { Steady } from './steady';

type FillMessage = Extract<PanelToPage, { t: 'fill' }>;

/** Page states that an agent can do something about. */
const told: Partial<Record<PageState, RefusedReason>> = {
  loggedOut: 'loggedOut',
  kicked: 'kicked',
  disconnected: 'disconnected',
  captcha: 'captcha',
};

/** Ms after a click on a row in which a header may still be the one of the buyer before, who has the same name. */
const namesakeAfter = 600;

export interface Filler {
  /** Fills for the buyer a phrase was chosen for, or says why not. */
  fill(message: FillMessage): Promise<FillOutcome>;
  /** Every reading, so that it is known since when the page says what it says. */
  see(reading: Reading): void;
  /** Listens in a document of the desk, which may stand in a frame. */
  hear(document: Document): void;
  /** The buyer whom the agent clicked and the page does not show yet. */
  awaited(openBuyerId: string | undefined): string | undefined;
}

/**
 * @param rows the row elements by buyer id as they are now
 * @param read reads the page anew; asked again right before every write
 * @param over what stands before the caret and gives way to the text
 */
export function createFiller(options: {
  layer: Layer;
  profile: SiteProfile;
  signal: AbortSignal;
  rows: () => Map<string, Element>;
  read: () => OpenReading;
  over: (box: HTMLElement) => string;
}): Filler {
  const { layer, profile, signal, rows, read, over } = options;
  const rowClick = new RowClick(rows, signal);
  const steady = new Steady();
  const hand = new AgentHand(signal);
  const target = (buyerId: string): HTMLElement | RefusedReason => {
    const reading = read();
    const { page, open, composer, ambiguous, namesake, refusal } = reading;
    const at = performance.now();
    steady.see(reading, at);
    if (!open) return (page && told[page]) ?? 'noBuyer';
    if (ambiguous) return open.buyerId === buyerId ? 'ambiguous' : 'otherBuyer';
    // A page that is still moving may yet come to this buyer.
    if (!open.agrees || rowClick.awaited(open.buyerId) || !steady.holds(at)) return 'disagree';
    if (namesake && rowClick.ago() < namesakeAfter) return 'disagree';
    if (open.buyerId !== buyerId) return 'otherBuyer';
    if (refusal) return refusal;
    if (!composer) return 'noBox';
    const { disabled, readOnly } = composer as HTMLTextAreaElement;
    const refuses = disabled || readOnly || composer.getAttribute('aria-disabled') === 'true';
    return refuses ? 'disabled' : composer;
  };
  return {
    fill: ({ buyerId, text, replace, image }) => {
      if (image !== undefined) return fillImage({ image, hand, over, target: () => target(buyerId) });
      return fill({
        text,
        replace,
        hand,
        over,
        part: profile.composer,
        target: () => target(buyerId),
        copy: (copied) => copyText(layer, copied),
      });
    },
    see: ({ snapshot, composer }) => steady.see({ open: snapshot.open, composer }, performance.now()),
    hear: (document) => {
      if (document.defaultView) rowClick.hear(document.defaultView);
      hand.hear(document);
    },
    awaited: (buyerId) => rowClick.awaited(buyerId),
  };
}
