import type { Page } from 'playwright-core';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import { until } from '../browser/panel';
import type { StormPlan } from '../desk/page/storm';
import type { Radar } from '../e2e/radar';
import { compare, type DeskLog, type Difference, type Tolerance } from './recount';

/** The practice desk by another name, at another host: a second site. */
const second = 'second-desk';
const desks = [
  { site: 'practice-desk', shop: 'yf', host: '127.0.0.1' },
  { site: 'practice-desk', shop: 'ms', host: '127.0.0.1' },
  { site: second, shop: 'yf', host: 'localhost' },
];
/** Conversations of each of the three desks: 200 in all. */
const counts = [67, 67, 66];
/**
 * Timers show whole seconds and are read a moment late. On a busy machine a busy list is read every 4 s; nobody knows
 * better when a wait went that no thread shows.
 */
const tolerance: Tolerance = { begin: 3000, end: 6000 };

/** Three tabs of two sites, 200 conversations, of which nobody waits yet. */
export async function openStormDesks(
  radar: Radar,
  open: (query: string, host: string) => Promise<Page>,
): Promise<Page[]> {
  const profile = {
    ...practiceDesk,
    id: second,
    match: [{ hosts: ['http://localhost/*'], path: '^/desk' }],
    practice: false,
  };
  await radar.tables.put('site', { id: second, profile, importedAt: 1 });
  const pages: Page[] = [];
  for (const [index, { shop, host }] of desks.entries())
    pages.push(await open(`n=${counts[index]}&waiting=0&seed=${index + 1}&shop=${shop}`, host));
  await until('all rows to be known', async () => {
    const tabs = await radar.chatTabs();
    return tabs.reduce((sum, { present }) => sum + present.length, 0) === 200;
  });
  return pages;
}

/** Lets it rage on all desks at once. @param plan its `perSecond` is of all together */
export async function rage(pages: readonly Page[], plan: StormPlan): Promise<DeskLog[]> {
  const each = { ...plan, perSecond: plan.perSecond / pages.length };
  return await Promise.all(
    pages.map(async (page, index) => {
      const { site = '', shop = '' } = desks[index] ?? {};
      return { site, shop, log: await page.evaluate((of) => window.desk.storm(of), each) };
    }),
  );
}

/** The difference once the last readings are in, at the latest after `patience` ms. */
export async function settled(radar: Radar, logs: readonly DeskLog[], patience: number): Promise<Difference> {
  const end = Date.now() + patience;
  for (;;) {
    const difference = compare(logs, await radar.turns(), tolerance);
    if (Object.values(difference).flat().length === 0 || Date.now() > end) return difference;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
