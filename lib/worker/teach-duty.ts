import { type Browser, browser } from 'wxt/browser';
import type { WorkerToPage } from '../bridge/protocol';
import type { TeachAsk, Teaching, TeachStep } from '../bridge/teaching';
import { serveTeaching } from '../platform/site-scripts';
import { allTabs, recallTab } from '../platform/tab-memory';
import { readSetting } from '../settings/queries';
import { saveSite, switchSites } from '../sites/commands';
import { importProfile } from '../sites/import-profile';
import { activeSites, knownSites } from '../sites/queries';
import { profileFor } from '../sites/registry';
import { hostPattern, siteId } from '../teach/address';
import { applyLanguage, i18n, languageOf } from '../words/i18n';
import { resources } from '../words/resources';
import { keepSitesServed } from './site-duty';

/** What was asked for in one tab; kept where a stopped worker finds it again. */
interface Lesson {
  hook: TeachStep | null;
  /** Origin of the page that may be taught. */
  origin: string;
  /** The user has yet to allow the host. */
  waits: boolean;
  /** Ms since 1970. */
  asked: number;
}

const prefix = 'teach:';
/** A permission that comes later than this after the click was given for something else. */
const patience = 120_000;

const keep = (tabId: number, lesson: Lesson) => browser.storage.session.set({ [prefix + tabId]: lesson });

async function recall(tabId: number): Promise<Lesson | undefined> {
  return (await browser.storage.session.get(prefix + tabId))[prefix + tabId] as Lesson | undefined;
}

/** The tab that is meant: the one named, or one that shows this site, and there rather a working desk. */
async function tabOf({ tabId, site }: TeachAsk): Promise<number | undefined> {
  if (tabId !== undefined) return tabId;
  const shown = [...(await allTabs())].filter(([, memory]) => memory.site === site);
  return (shown.find(([, { page }]) => page === 'ready') ?? shown[0])?.[0];
}

/** Starts the walk in a tab and brings that to the front. Says why not, in one word that has its text. */
export async function startTeaching(asked: TeachAsk): ReturnType<typeof begin> {
  const tabId = await tabOf(asked);
  const tab = tabId === undefined ? undefined : await tabNow(tabId);
  // Without a permission for the page its address is hidden, unless the popup was opened over it.
  const address = tab?.url ?? (tabId === undefined ? undefined : (await recallTab(tabId))?.origin);
  if (tabId === undefined || !address || !/^https?:/.test(address))
    return { started: false, reason: 'noTab' };
  const url = new URL(address);
  const allowed = await browser.permissions.contains({ origins: [hostPattern(url)] });
  await keep(tabId, { hook: asked.hook ?? null, origin: url.origin, waits: !allowed, asked: Date.now() });
  return allowed ? await begin(tabId) : { started: false, reason: 'noAccess' };
}

async function tabNow(tabId: number): Promise<Browser.tabs.Tab | undefined> {
  try {
    return await browser.tabs.get(tabId);
  } catch (error) {
    // Closed since it was chosen.
    console.info('[话边] no such tab', tabId, error);
    return undefined;
  }
}

async function begin(tabId: number): Promise<{ started: boolean; reason?: 'noTab' | 'noAccess' }> {
  try {
    await serveTeaching(tabId);
  } catch (error) {
    // An error page, or one that the browser keeps for itself.
    console.info('[话边] tab cannot be taught', tabId, error);
    return { started: false, reason: 'noTab' };
  }
  const tab = await browser.tabs.update(tabId, { active: true });
  if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
  return { started: true };
}

/** The popup closes when the browser asks for the host, so what comes after the yes is done here. */
export async function resumeTeaching(): Promise<void> {
  for (const [key, lesson] of Object.entries(await browser.storage.session.get(null))) {
    const { waits, asked, origin } = lesson as Lesson;
    if (!key.startsWith(prefix) || !waits || Date.now() - asked > patience) continue;
    if (!(await browser.permissions.contains({ origins: [hostPattern(new URL(origin))] }))) continue;
    const tabId = Number(key.slice(prefix.length));
    await keep(tabId, { ...(lesson as Lesson), waits: false });
    await begin(tabId);
  }
}

/** The teaching script asks what to do. Only a page that the user pointed us to is answered. */
export async function teachingIn(sender: Browser.runtime.MessageSender): Promise<Teaching | null> {
  const tabId = sender.tab?.id;
  const { url } = sender;
  if (tabId === undefined || !url) return null;
  const lesson = await recall(tabId);
  if (!lesson || lesson.waits || lesson.origin !== new URL(url).origin) return null;
  await applyLanguage();
  const known = await knownSites();
  return {
    words: resources[languageOf(i18n)].teach as Record<string, string>,
    theme: await readSetting('theme'),
    hook: lesson.hook,
    base: profileFor(url, await activeSites()) ?? null,
    id: siteId(new URL(url).hostname, new Set(known.map(({ id }) => id))),
  };
}

/**
 * Stores a profile that was taught in the sender's tab. The page's process could have sent it, so it gets nothing that
 * it has not: a new site works on the sender's own host only, and a known site keeps the addresses it had.
 */
export async function takeTaught(
  profile: unknown,
  sender: Browser.runtime.MessageSender,
): Promise<{ problems: string[] }> {
  const tabId = sender.tab?.id;
  const { url } = sender;
  const lesson = tabId === undefined ? undefined : await recall(tabId);
  if (tabId === undefined || !url || lesson?.origin !== new URL(url).origin) {
    return { problems: ['this tab was not to be taught'] };
  }
  // The page has tried every selector; a worker has no document to try them on.
  const read = importProfile(JSON.stringify(profile) ?? '', () => true);
  if (!read.ok) return { problems: read.error.map(({ path, detail }) => `${path}: ${detail}`) };
  const own = hostPattern(new URL(url));
  const { id, match } = read.value;
  const before = (await knownSites()).find((site) => site.id === id);
  const here = profileFor(url, await activeSites())?.id === id;
  if (before && !here) return { problems: [`id: ${id}`] };
  if (!before && match.some(({ hosts }) => hosts.some((host) => host !== own)))
    return { problems: ['match.hosts'] };
  // As it was stored: a self-hosted product stays one.
  const kept = before ? { ...read.value, match: before.match } : read.value;
  await saveSite(kept, { memberId: null, now: Date.now });
  await switchSites([id], true);
  await browser.storage.session.remove(prefix + tabId);
  await leaveTabs(id);
  await keepSitesServed();
  return { problems: [] };
}

/** Open tabs of the site hold the profile as it was; they start anew with the next serving. */
async function leaveTabs(site: string): Promise<void> {
  const order: WorkerToPage = { t: 'anew' };
  for (const [tabId, memory] of await allTabs()) {
    if (memory.site !== site) continue;
    await browser.tabs.sendMessage(tabId, order).catch((error: unknown) => {
      // Closed or on its way to another page: it asks for its profile when it comes.
      console.info('[话边] tab does not start anew', tabId, error);
    });
  }
}
