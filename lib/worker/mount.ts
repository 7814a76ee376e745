import type { Browser } from 'wxt/browser';
import type { Mount, Observed, Shop } from '../bridge/protocol';
import { arrivalsOf } from '../conversations/arrivals';
import { type Look, recordObserved } from '../conversations/commands';
import { rulesNow } from '../guard/queries';
import { buyerKey } from '../kernel/buyer-key';
import { randomId } from '../kernel/id';
import { isMac } from '../platform/machine';
import { serveProps } from '../platform/site-scripts';
import { changeTab, recallTab, rememberPreviews } from '../platform/tab-memory';
import { keepShopName } from '../settings/commands';
import { keySettings, readSetting } from '../settings/queries';
import { defaultPlace } from '../settings/rules';
import { keepHealth, switchSites } from '../sites/commands';
import { activeSites } from '../sites/queries';
import { profileFor } from '../sites/registry';
import type { HookState } from '../sites/snapshot';
import { wakeWhoWrote } from '../waits/commands';
import { applyLanguage, i18n, languageOf } from '../words/i18n';
import { pageWords } from '../words/page-words';
import { keepSitesServed } from './site-duty';
import { attendSoon } from './wait-duty';

/** The asking tab and what was mounted in it; `undefined` where nothing was. */
async function senderTab({ tab }: Browser.runtime.MessageSender) {
  const memory = tab?.id === undefined ? undefined : await recallTab(tab.id);
  return tab?.id === undefined || !memory ? undefined : { tabId: tab.id, memory };
}

/** A content script asks to start: the answer holds all that it needs, or null when the page is none of ours. */
export async function mountPage(sender: Browser.runtime.MessageSender): Promise<Mount | null> {
  const tabId = sender.tab?.id;
  const url = sender.url;
  if (tabId === undefined || url === undefined) return null;
  const profile = profileFor(url, await activeSites());
  if (!profile) return null;
  const nonce = randomId() + randomId();
  const origin = new URL(url).origin;
  const habits = { limit: profile.rows?.wait?.limit, carriesTime: profile.thread?.carryTime };
  const memory = await changeTab(tabId, (before) => {
    const shop = before?.site === profile.id ? before.shop : null;
    return { site: profile.id, origin, nonce, shop, habits, page: 'loading', present: [] };
  });
  await applyLanguage();
  const places = await readSetting('places');
  const readsProps = !!profile.mainWorld && (await readSetting('sitesProps')).includes(profile.id);
  if (readsProps) await serveProps(tabId);
  return {
    nonce,
    tabId,
    profile,
    place: places[profile.id] ?? defaultPlace,
    words: pageWords(i18n),
    rules: await rulesNow(),
    keys: await keySettings(profile.id, isMac()),
    language: languageOf(i18n),
    shop: memory?.shop ?? null,
    readsProps,
  };
}

/** The panel frame asks who its page is. A frame the page made itself may learn it too, but never gets a port. */
export async function greetPanel(sender: Browser.runtime.MessageSender) {
  const known = await senderTab(sender);
  return known ? { nonce: known.memory.nonce, origin: known.memory.origin, tabId: known.tabId } : null;
}

/** Stores the facts of one reading and, when a wait changed, attends to badge and reminders. */
export async function takeObserved(observed: Observed, sender: Browser.runtime.MessageSender): Promise<void> {
  const tabId = sender.tab?.id;
  if (tabId === undefined) return;
  const { shop, page, present } = observed;
  let arrived: NonNullable<Look['arrived']> = new Map();
  let named = false;
  const memory = await changeTab(tabId, (before) => {
    // A page may only speak for the site that was mounted in it.
    if (before?.site !== observed.site) return undefined;
    const seen = arrivalsOf(observed, before.looked);
    arrived = seen.arrived;
    named = before.shop?.id !== shop.id || before.shop.name !== shop.name;
    return { ...before, shop, page, present, looked: seen.looked, heardAt: Date.now() };
  });
  if (!memory) return;
  // First what counts: previews may fail for want of room, waits may not.
  const look: Look = { arrived, inFront: !!sender.tab?.active, ...memory.habits };
  const news = await recordObserved(observed, look);
  if (named) await keepShopName(observed.site, shop);
  const previews = observed.sightings
    .filter(({ waiting }) => waiting !== false)
    .map(({ buyerId, preview }) => [buyerKey({ site: observed.site, shop: shop.id, buyerId }), preview]);
  const wrote = await rememberPreviews(Object.fromEntries(previews));
  const woken = wrote.length > 0 && (await wakeWhoWrote(wrote));
  // What was stored is answered at once; badge and reminders follow.
  if (news || woken) attendSoon();
}

/** Keeps how the hooks of a site fare; only the site that was mounted in the asking tab is believed. */
export async function takeHealth(
  { site, hooks }: { site: string; hooks: Record<string, HookState> },
  sender: Browser.runtime.MessageSender,
): Promise<void> {
  const known = await senderTab(sender);
  if (known?.memory.site === site) await keepHealth(site, hooks, Date.now());
}

/** A profile that slows its page is put aside, as if the user had switched the site off. */
export async function putAside(ms: number, sender: Browser.runtime.MessageSender): Promise<void> {
  const site = (await senderTab(sender))?.memory.site;
  if (site === undefined) return;
  console.warn(`[话边] ${site} was put aside: one reading took ${Math.round(ms)} ms`);
  await switchSites([site], false);
  await keepSitesServed();
}

/** The agent named the shop of a tab whose page does not. */
export async function nameShop(tabId: number, shop: Shop): Promise<void> {
  await changeTab(tabId, (memory) => memory && { ...memory, shop });
}
