import type { Page } from 'playwright-core';
import { startDesk } from '../desk/server';
import { inPage } from './in-page';
import { type BenchRow, quantile, row } from './row';

const conversations = 200;
const messages = 200;
const times = 300;

/** What one snapshot of a full desk costs: from nothing, and after one row and one message changed. */
export async function reader(): Promise<BenchRow[]> {
  const desk = await startDesk();
  const open = async (page: Page) => {
    await page.goto(`${desk.url}/desk?n=${conversations}&waiting=40`);
    await page.locator('li.conv').first().click();
    const uid = await page.locator('li.conv').first().getAttribute('data-uid');
    await page.evaluate(
      ({ uid, messages }) => {
        for (let i = 0; i < messages; i++) window.desk.say(uid as string, `第 ${i} 句,这件有货吗?`);
      },
      { uid, messages },
    );
  };
  const measure = async (page: Page) => {
    const time = (kind: 'full' | 'incremental') =>
      page.evaluate(({ kind, times }) => window.timeSnapshots(kind, times), { kind, times });
    const floor = await page.evaluate((times) => window.timeFloor(times), times);
    const goals = { full: 8, incremental: 1 } as const;
    const rows: BenchRow[] = [];
    for (const kind of ['full', 'incremental'] as const) {
      const samples = await time(kind);
      const p95 = quantile(samples, 0.95);
      rows.push(
        row({
          group: 'reader',
          name: `${kind} snapshot, ${conversations} + ${messages}, p95`,
          unit: 'ms',
          ours: p95,
          floor: quantile(floor, 0.95),
          peer: null,
          goal: `≤ ${goals[kind]}`,
          ok: p95 <= goals[kind],
        }),
      );
    }
    return rows;
  };
  return inPage('read-page.ts', measure, { open }).finally(() => desk.close());
}
