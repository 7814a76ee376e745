import { browser } from 'wxt/browser';
import type { WorkerToPage } from '../bridge/protocol';
import { heardFor, type Presences, presences, type TabFacts } from '../conversations/presence';
import { second } from '../kernel/clock';
import { allTabs, type TabMemory } from './tab-memory';

/** A page that does not answer within this time (ms) does not run. */
const patience = second;

/**
 * For each site and shop whose chat was open since the browser started: does a page of it run now? A shop that is
 * missing has none.
 */
export async function pagePresence(now = Date.now()): Promise<Presences> {
  const tabs = [...(await allTabs())].filter(([, { shop }]) => shop);
  const facts = await Promise.all(tabs.map(([tabId, memory]) => factsOf(tabId, memory, now)));
  return presences(facts);
}

async function factsOf(tabId: number, memory: TabMemory, now: number): Promise<TabFacts> {
  const { site, shop, heardAt = 0 } = memory;
  const tab = await stateOf(tabId);
  // A time from the future is from before the clock was set back.
  const fresh = now >= heardAt && now - heardAt < heardFor;
  const answered = tab === 'awake' && !fresh ? await answerOf(tabId) : undefined;
  return { site, shop: shop?.id ?? '', tab, answered };
}

async function stateOf(tabId: number): Promise<TabFacts['tab']> {
  try {
    const tab = await browser.tabs.get(tabId);
    // `frozen` is new: browsers that do not know it let the page fail to answer.
    return tab.discarded ? 'discarded' : (tab as { frozen?: boolean }).frozen ? 'frozen' : 'awake';
  } catch {
    // Asking for a tab that was closed is an error to the browser; to us it is the answer.
    return 'gone';
  }
}

async function answerOf(tabId: number): Promise<TabFacts['answered']> {
  const order: WorkerToPage = { t: 'hello' };
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, patience, 'late'));
  const hello = browser.tabs.sendMessage(tabId, order).then(
    (there) => (there ? 'yes' : 'nobody'),
    () => 'nobody' as const,
  );
  return await Promise.race([hello, late]);
}
