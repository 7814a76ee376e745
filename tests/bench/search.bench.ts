import { inPage } from './in-page';
import { type BenchRow, quantile, row } from './row';

/** How many ms a key may take: half and nearly all of them. */
const goals = { 10000: { p50: 0.05, p99: 1 }, 100000: { p50: 0.5, p99: 4 } } as const;
const faster = { briskine: 2500, chatwoot: 1 } as const;

/** Search at every key of typed queries, against the approaches of two peers on the same phrases. */
export async function search(): Promise<BenchRow[]> {
  return inPage('search-page.ts', async (page) => {
    const rows: BenchRow[] = [];
    for (const count of [10_000, 100_000] as const) {
      const isSmall = count === 10_000;
      const { ours = [] } = await page.evaluate(([count, every]) => window.timeSearch(count, every, false), [
        count,
        isSmall ? 3 : 6,
      ] as const);
      for (const [name, share] of [
        ['p50', 0.5],
        ['p99', 0.99],
      ] as const) {
        const value = quantile(ours, share);
        const goal = goals[count][name];
        rows.push(
          row({
            group: 'search',
            name: `${count} phrases, per key, ${name}`,
            unit: 'ms',
            ours: value,
            floor: null,
            peer: null,
            goal: `≤ ${goal}`,
            ok: value <= goal,
          }),
        );
      }
    }
    // The peers are so slow that a few keys must do.
    const interleaved = await page.evaluate(() => window.timeSearch(10_000, 60, true));
    for (const [peer, times] of Object.entries(faster)) {
      const ours = quantile(interleaved.ours ?? [], 0.5);
      const theirs = quantile(interleaved[peer] ?? [], 0.5);
      rows.push(
        row({
          group: 'search',
          name: `10000 phrases, p50, approach of ${peer} re-created`,
          unit: 'ms',
          ours,
          floor: null,
          peer: theirs,
          goal: `≥ ${times} × faster`,
          ok: theirs >= ours * times,
        }),
      );
    }
    return rows;
  });
}
