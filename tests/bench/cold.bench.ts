import { startDesk } from '../desk/server';
import { inPage } from './in-page';
import { type BenchRow, quantile, row } from './row';

const goals = { 10000: 25, 100000: 80 } as const;
const rounds = 9;

/** A panel that opens: from the open database to the first results, by the stored layout of the library. */
export async function cold(): Promise<BenchRow[]> {
  const desk = await startDesk();
  const open = async (page: { goto(url: string): Promise<unknown> }) =>
    void (await page.goto(`${desk.url}/blank`));
  return inPage(
    'cold-page.ts',
    async (page) => {
      const rows: BenchRow[] = [];
      for (const count of [10_000, 100_000] as const) {
        await page.evaluate((many) => window.storeLibrary(many), count);
        const took: number[] = [];
        const floor: number[] = [];
        for (let round = 0; round < rounds; round++) {
          const { searchable, found, oneRow } = await page.evaluate(() => window.timeCold());
          if (found < 30) throw new Error(`only ${found} phrases were found`);
          took.push(searchable);
          floor.push(oneRow);
        }
        const ours = quantile(took, 0.5);
        rows.push(
          row({
            group: 'cold',
            name: `${count} phrases: database open → first results (floor: one small row)`,
            unit: 'ms',
            ours,
            floor: quantile(floor, 0.5),
            peer: null,
            goal: `≤ ${goals[count]}`,
            ok: ours <= goals[count],
          }),
        );
      }
      return rows;
    },
    { open },
  ).finally(() => desk.close());
}
