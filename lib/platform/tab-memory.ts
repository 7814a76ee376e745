import { browser } from 'wxt/browser';
import type { Shop } from '../bridge/protocol';
import type { Looked } from '../conversations/arrivals';
import type { PageHabits } from '../conversations/thread-turns';
import { second } from '../kernel/clock';
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

/** A tab that reports all the time is written down as heard only this often (ms). */
const heardEvery = 20 * second;

const changing = new Map<number, Promise<unknown>>();

/**
 * Changes what is remembered of a tab, one change of it after the other: reports, a reload and a name that the agent
 * gives come at the same time. What is no news is not written.
 * @param change gives what is to be remembered; undefined leaves all as it is
 * @returns what `change` gave
 */
export function changeTab(
  tabId: number,
  change: (before: TabMemory | undefined) => TabMemory | undefined,
): Promise<TabMemory | undefined> {
  const run = async () => {
    const before = await recallTab(tabId);
    const after = change(before);
    if (after && !isSame(before, after)) await rememberTab(tabId, after);
    return after;
  };
  const done = (changing.get(tabId) ?? Promise.resolve()).then(run, run);
  changing.set(tabId, done);
  return done;
}

function isSame(before: TabMemory | undefined, after: TabMemory): boolean {
  const silent = Math.abs((after.heardAt ?? 0) - (before?.heardAt ?? 0));
  return (
    silent < heardEvery && JSON.stringify({ ...before, heardAt: after.heardAt }) === JSON.stringify(after)
  );
}

/** The browser gave a tab another number, as it does with one that it put to sleep: its memory goes along. */
export async function renumberTab(from: number, to: number): Promise<void> {
  const memory = await recallTab(from);
  if (memory) await changeTab(to, (before) => before ?? memory);
  await forgetTab(from);
}

export async function recallTab(tabId: number): Promise<TabMemory | undefined> {
  const key = prefix + tabId;
  return (await browser.storage.session.get(key))[key] as TabMemory | undefined;
}

/** The tab was closed, and its number with it. */
export async function forgetTab(tabId: number): Promise<void> {
  closed.add(tabId);
  changing.delete(tabId);
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
  const news = Object.entries(previews)
    .map(([key, text]) => [key, text.slice(0, 120)] as const)
    .filter(([key, text]) => before.get(key) !== text);
  if (news.length > 0)
    await browser.storage.session.set(
      Object.fromEntries(news.map(([key, text]) => [previewPrefix + key, text])),
    );
  return news.flatMap(([key]) => (before.has(key) ? [key] : []));
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
  if (buyerKeys.length === 0) return new Map();
  const found = await browser.storage.session.get(buyerKeys.map((key) => previewPrefix + key));
  const texts = Object.entries(found).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new Map(texts.map(([key, text]) => [key.slice(previewPrefix.length), text]));
}
