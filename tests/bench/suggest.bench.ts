import { inPage } from './in-page';
import { type BenchRow, quantile, row } from './row';

/** Suggestions for messages by another hand: how many are right, and what one costs. */
export async function suggest(): Promise<BenchRow[]> {
  return inPage('suggest-page.ts', async (page) => {
    const { times, three } = await page.evaluate(() => window.timeSuggest(10_000));
    const share = quantile(times, 0.99);
    const plain = { group: 'suggest', floor: null, peer: null };
    return [
      row({
        ...plain,
        name: '10000 phrases, per message, p99',
        unit: 'ms',
        ours: share,
        goal: '≤ 1',
        ok: share <= 1,
      }),
      row({
        ...plain,
        name: '10000 phrases, right in three',
        unit: 'share',
        ours: three,
        goal: '≥ 0.8',
        ok: three >= 0.8,
      }),
    ];
  });
}
