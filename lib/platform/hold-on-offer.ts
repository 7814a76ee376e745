import { browser } from 'wxt/browser';
import { minute } from '../kernel/clock';

/** A phrase that asks for patience is wanted for this buyer; the panel that has them open takes it up. */
export interface HoldOnOffer {
  buyerKey: string;
  kind: 'holdOn' | 'later';
  /** Local ms since 1970. */
  at: number;
  /** The panel of this tab has the buyer open and was clicked: it fills without asking again. */
  fillIn: number | null;
}

const key = 'holdOn';
/** Who opens the buyer later than this (ms) has long said something else. */
const lifetime = 2 * minute;

export async function offerHoldOn(offer: HoldOnOffer): Promise<void> {
  await browser.storage.session.set({ [key]: offer });
}

/** The offer for this buyer, which is taken by that; undefined where there is none. */
export async function takeHoldOn(buyerKey: string, now: number): Promise<HoldOnOffer | undefined> {
  const offer = (await browser.storage.session.get(key))[key] as HoldOnOffer | undefined;
  if (offer?.buyerKey !== buyerKey || now - offer.at > lifetime) return undefined;
  await browser.storage.session.remove(key);
  return offer;
}

/** Calls back when an offer is made, until the signal is aborted. */
export function onHoldOn(listener: () => void, signal: AbortSignal): void {
  const hear = (changes: Record<string, unknown>) => key in changes && listener();
  browser.storage.session.onChanged.addListener(hear);
  signal.addEventListener('abort', () => browser.storage.session.onChanged.removeListener(hear));
}
