import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { dayAfter, dayName } from '../../lib/kernel/day-name';
import { launch } from '../browser/launch';
import { eagerGlobs } from './eager-globs';
import { type BenchRow, row, timing } from './row';

/** A large shop's quarter; smaller by STATS_DAYS and STATS_TURNS while one works on it. */
const days = Number(process.env.STATS_DAYS ?? 90);
const turnsPerDay = Number(process.env.STATS_TURNS ?? 5000);
const rounds = 20;

/** The popup's figures over a quarter of 450,000 turns, storing while it is there, and what it takes on disk. */
export async function stats(): Promise<BenchRow[]> {
  const running = await launch();
  try {
    const work = await running.open('panel.html');
    await work.evaluate(await bundled());
    const before = await work.evaluate(() => window.statsBench.used());
    for (let back = days - 1; back >= 0; back -= 1) {
      await work.evaluate(([back, count]) => window.statsBench.fillDay(back, count), [
        back,
        turnsPerDay,
      ] as const);
    }
    const recounted = await work.evaluate(() => window.statsBench.recount());
    const used = (await work.evaluate(() => window.statsBench.used())) - before;
    const { turns } = await work.evaluate(() => window.statsBench.counts());
    const stored: number[] = [];
    const bare: number[] = [];
    // In turn, so that a busy moment of the machine is felt by both.
    for (let batch = 0; batch < 10; batch += 1) {
      stored.push(...(await work.evaluate(() => window.statsBench.observe(20))));
      bare.push(...(await work.evaluate(() => window.statsBench.putBare(20))));
    }
    const popup = await running.open('popup.html');
    const shown = { today: await switches(popup, 1, 0), quarter: await switches(popup, 0, 4) };
    const today = dayName(Date.now());
    const floors = { today: await reads(work, today), quarter: await reads(work, dayAfter(today, -90)) };
    const at = (name: string) => `${turns} turns, ${name}`;
    return [
      timing('stats', at('figures of today on screen, p95'), { ours: shown.today, floor: floors.today }, 150),
      timing(
        'stats',
        at('figures of 90 days on screen, p95'),
        { ours: shown.quarter, floor: floors.quarter },
        400,
      ),
      timing('stats', at('observed → stored and counted, p95'), { ours: stored, floor: bare }, 10),
      plain(at('all days counted anew'), 's', recounted / 1000, '≤ 120', recounted <= 120_000),
      plain('disk per 100,000 turns', 'MB', (used / turns) * 0.1, '≤ 60', (used / turns) * 0.1 <= 60),
    ];
  } finally {
    await running.close();
  }
}

const plain = (name: string, unit: string, ours: number, goal: string, ok: boolean) =>
  row({ group: 'stats', name, unit, ours, floor: null, peer: null, goal, ok });

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'stats-page.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    plugins: [eagerGlobs],
  });
  return outputFiles[0]?.text ?? '';
}

/** Ms from the click on a range until its figures are painted; the range in between is waited for, too. */
async function switches(popup: Page, from: number, to: number): Promise<number[]> {
  await popup.locator('dl').first().waitFor();
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await clickRange(popup, from);
    took.push(await clickRange(popup, to));
  }
  return took;
}

const clickRange = (popup: Page, index: number): Promise<number> =>
  popup.evaluate(async (at) => {
    const figures = document.querySelector('dl');
    const before = figures?.textContent;
    const start = performance.now();
    const range = document.querySelectorAll<HTMLInputElement>('input[name=range]')[at];
    if (range?.checked) return 0;
    range?.click();
    while (figures?.textContent === before) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (performance.now() - start > 10_000) throw new Error('the figures did not change');
    }
    return performance.now() - start;
  }, index);

const reads = async (work: Page, from: string): Promise<number[]> => {
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    took.push(await work.evaluate((day) => window.statsBench.readBare(day), from));
  }
  return took;
};
