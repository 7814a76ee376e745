import { inPage } from './in-page';
import { type BenchRow, quantile, row } from './row';

const words = 5000;
const group = 'guard';

/** The guard on texts of 200 characters with 5,000 words and all rules, beside a package and plain `includes`. */
export async function guard(): Promise<BenchRow[]> {
  return inPage('guard-page.ts', async (page) => {
    const times = await page.evaluate((count) => window.timeGuard(count), words);
    const builds = await page.evaluate((count) => window.timeRebuild(count), words);
    const judged = (name: string, unit: string, ours: number, most: number) =>
      row({ group, name, unit, ours, floor: null, peer: null, goal: `≤ ${most}`, ok: ours <= most });
    const beside = (name: string, ours: number, peer: number, fold: number) =>
      row({
        group,
        name,
        unit: 'µs',
        ours,
        floor: null,
        peer,
        goal: `≥ ${fold} × faster`,
        ok: peer >= ours * fold,
      });
    const median = (samples: number[]) => quantile(samples, 0.5);
    return [
      judged('200 characters, 5000 words and rules, p50', 'µs', median(times.ours), 10),
      judged('200 characters, 5000 words and rules, p99', 'µs', quantile(times.ours, 0.99), 50),
      judged('rules and 5000 words made anew, p50', 'ms', median(builds), 2),
      beside('5000 words only, p50, mint-filter', median(times.oursWordsOnly), median(times.mint), 1),
      beside('5000 words only, p50, naive includes', median(times.oursWordsOnly), median(times.naive), 1),
    ];
  });
}
