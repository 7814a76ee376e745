import { browser } from 'wxt/browser';
import type { Shop } from '../bridge/protocol';
import type { Looked } from '../conversations/arrivals';
import type { PageHabits } from '../conversations/thread-turns';
import type { PageState } from '../sites/snapshot';

/** What the worker remembers of one chat tab for as long as the browser runs; survives worker stops. */
export interface TabMemory {
  site: string;
  /** Origin of the page the panel was mounted in, and the secret that proves the panel's content script. */
  origin: string;
  nonce: string;
  /** `null` until the page or the agent names it. */
  shop: Shop | null;
  page: PageState;
  /** Local ms since 1970 of its last report. */
  heardAt?: number | undefined;
  /** What of its profile decides how exactly its waits are known. */
  habits?: PageHabits | undefined;
  /** Its open thread as it was last reported. */
  looked?: Looked | undefined;
  /** Buyer ids whose rows stand in the page now. */
  present: string[];
}

const prefix = 'tab:';
const previewPrefix = 'preview:';

/** Tabs closed since the worker started: a report that was under way must not bring them back. */
const closed = new Set<number>();

export async function rememberTab(tabId: number, memory: TabMemory): Promise<void> {
  if (closed.has(tabId)) return;
  await browser.storage.session.set({ [prefix + tabId]: memory });
}

export async function recallTab(tabId: number): Promise<TabMemory | undefined> {
  const key = prefix + tabId;
  return (await browser.storage.session.get(key))[key] as TabMemory | undefined;
}

/** The tab was closed, and its number with it. */
export async function forgetTab(tabId: number): Promise<void> {
  closed.add(tabId);
  await releaseTab(tabId);
}

/** The tab is still open but shows nothing of ours; it may come back when its host is granted again. */
export async function releaseTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(prefix + tabId);
}

/** Every chat tab that is open, by tab id. */
export async function allTabs(): Promise<Map<number, TabMemory>> {
  const all = await browser.storage.session.get(null);
  const tabs = Object.entries(all).filter(([key]) => key.startsWith(prefix));
  return new Map(tabs.map(([key, memory]) => [Number(key.slice(prefix.length)), memory as TabMemory]));
}

/**
 * Last words per buyer key; session memory only, because chat text is never stored.
 * @returns the keys of those whose last words were others before
 */
export async function rememberPreviews(previews: Record<string, string>): Promise<string[]> {
  const before = await recallPreviews(Object.keys(previews));
  const texts = Object.entries(previews).map(([key, text]) => [key, text.slice(0, 120)] as const);
  await browser.storage.session.set(
    Object.fromEntries(texts.map(([key, text]) => [previewPrefix + key, text])),
  );
  const isOther = ([key, text]: readonly [string, string]) => before.has(key) && before.get(key) !== text;
  return texts.filter(isOther).map(([key]) => key);
}

/** Forgets the last words of everyone who no longer waits: session memory is small, and they are nobody's business. */
export async function forgetPreviews(waiting: ReadonlySet<string>): Promise<void> {
  const all = Object.keys(await browser.storage.session.get(null));
  const over = all.filter(
    (key) => key.startsWith(previewPrefix) && !waiting.has(key.slice(previewPrefix.length)),
  );
  if (over.length > 0) await browser.storage.session.remove(over);
}

/** Last words of these buyers, as far as they were seen since the browser started. */
export async function recallPreviews(buyerKeys: string[]): Promise<Map<string, string>> {
  const found = await browser.storage.session.get(buyerKeys.map((key) => previewPrefix + key));
  const texts = Object.entries(found).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new Map(texts.map(([key, text]) => [key.slice(previewPrefix.length), text]));
}
