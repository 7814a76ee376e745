import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startDesk } from '../desk/server';
import { inPage } from './in-page';
import { type BenchRow, row } from './row';

interface Spent {
  /** Ms of script in callbacks. */
  total: number;
  longest: number;
  /** Mutations handed to the observer. */
  records: number;
}

declare global {
  interface Window {
    watchDesk(kind: 'ours' | 'bare', signal: AbortSignal): Spent;
    timeRecording(): Promise<number>;
  }
}

const perSecond = 1000;
/** Long enough that the first readings, which come at once, do not stand for all. */
const seconds = 30;

/** What watching costs while a desk of 200 conversations changes a thousand times a second. */
export async function mutations(): Promise<BenchRow[]> {
  // Only the bundle's own callbacks are timed, not the page's.
  const bundle = {
    define: { MutationObserver: 'TimedObserver', setTimeout: 'timedTimeout', MessageChannel: 'TimedChannel' },
    inject: [join(import.meta.dirname, 'timed.ts')],
  };
  const desk = await startDesk();
  const open = async (page: Page) => {
    await page.goto(`${desk.url}/desk?n=200&waiting=20`);
    await page.locator('li.conv').first().click();
  };
  const measure = async (page: Page) => {
    const spend = (kind: 'ours' | 'bare') =>
      page.evaluate(
        async ({ kind, perSecond, seconds }) => {
          const end = new AbortController();
          const spent = window.watchDesk(kind, end.signal);
          await window.desk.burst(perSecond, seconds);
          end.abort();
          return { per1000: (spent.total / spent.records) * 1000, longest: spent.longest };
        },
        { kind, perSecond, seconds },
      );
    const recording = await page.evaluate(() => window.timeRecording());
    const bare = await spend('bare');
    const ours = await spend('ours');
    return [
      row({
        group: 'mutations',
        name: 'ms per 1,000 mutations, with what the browser pays to record them',
        unit: 'ms',
        ours: recording + ours.per1000,
        floor: recording + bare.per1000,
        peer: null,
        goal: '≤ 3 × floor',
        ok: recording + ours.per1000 <= 3 * (recording + bare.per1000),
      }),
      row({
        group: 'mutations',
        name: 'longest task of ours',
        unit: 'ms',
        ours: ours.longest,
        floor: bare.longest,
        peer: null,
        goal: '≤ 50',
        ok: ours.longest <= 50,
      }),
    ];
  };
  return inPage('watch-desk.ts', measure, { open, bundle }).finally(() => desk.close());
}
