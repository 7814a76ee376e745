import { browser } from 'wxt/browser';
import { grantedPatterns, registerScripts, serveOpenTabs } from '../platform/site-scripts';
import { allTabs, releaseTab } from '../platform/tab-memory';
import type { SiteProfile } from '../sites/profile';
import { activeSites } from '../sites/queries';
import { hostPatterns } from '../sites/registry';

let running: Promise<void> = Promise.resolve();

/**
 * Brings registered scripts and open tabs in line with what is granted and switched on now. Safe to call from every
 * event that may change either; runs one after the other, because registrations cannot be changed in parallel.
 */
export function keepSitesServed(): Promise<void> {
  running = running.then(serve, serve);
  return running;
}

async function serve(): Promise<void> {
  const sites = await activeSites();
  const patterns = await grantedPatterns([...new Set(sites.flatMap(hostPatterns))]);
  await registerScripts(patterns);
  await serveOpenTabs(patterns);
  await tellAbandonedTabs(sites, patterns);
}

/** Tabs whose host was taken away (or whose site was switched off) are told, so that their panel says so and goes. */
async function tellAbandonedTabs(sites: SiteProfile[], patterns: string[]): Promise<void> {
  for (const [tabId, memory] of await allTabs()) {
    const profile = sites.find(({ id }) => id === memory.site);
    const granted = profile && hostPatterns(profile).some((pattern) => patterns.includes(pattern));
    if (granted) continue;
    await releaseTab(tabId);
    await browser.tabs.sendMessage(tabId, { t: 'gone' }).catch((error: unknown) => {
      // The tab was closed or navigated away between the two calls.
      console.info('[话边] abandoned tab did not answer', tabId, error);
    });
  }
}
