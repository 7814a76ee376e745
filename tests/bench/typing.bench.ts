import type { Frame, Page } from 'playwright-core';
import { launch } from '../browser/launch';
import { panelOf, until } from '../browser/panel';
import { generatePhrases } from '../data/phrase-generator';
import { startDesk } from '../desk/server';
import { addPhrases } from '../e2e/library';
import { type BenchRow, quantile, row } from './row';

const phrases = 10_000;
const typed = ['fahuo', 'tuihuanhuo', 'yhj', 'chima', 'wuliu', 'kaifapiao', 'zengpin', 'baoyou'];
const throttles = [1, 4];
/** ms without a new result, after which the panel has nothing left to lay out or to keep. */
const rest = 12_000;

/** From a key in the panel's search to the frame that shows its results, beside a bare input in the same page. */
export async function typing(): Promise<BenchRow[]> {
  const desk = await startDesk();
  const running = await launch();
  try {
    await addPhrases(running, generatePhrases(phrases));
    const page = await running.context.newPage();
    await page.goto(`${desk.url}/desk?n=30`);
    const panel = await panelOf(page);
    const search = panel.getByRole('searchbox');
    await search.fill('fahuo');
    const seen = { count: 0, since: 0 };
    await until(
      'the sounds of all phrases, and the panel to be at rest',
      async () => {
        const said = await panel
          .getByText(/^\d+ 条$/)
          .first()
          .textContent();
        const count = Number(/\d+/.exec(said ?? '')?.[0]);
        if (count !== seen.count) Object.assign(seen, { count, since: Date.now() });
        return count > 100 && Date.now() - seen.since > rest;
      },
      120_000,
    );
    const bare = await running.context.newPage();
    await bare.setContent('<input type="search">');
    const rows: BenchRow[] = [];
    for (const rate of throttles) {
      for (const target of [panel, bare]) {
        const session = await running.context.newCDPSession(target);
        await session.send('Emulation.setCPUThrottlingRate', { rate });
      }
      await page.bringToFront();
      const ours = await typeAll(page, panel);
      await bare.bringToFront();
      const floor = await typeAll(bare, bare.mainFrame());
      for (const [name, share] of [
        ['p50', 0.5],
        ['p95', 0.95],
      ] as const) {
        const [our, least] = [quantile(ours, share), quantile(floor, share)];
        rows.push(
          row({
            group: 'typing',
            name: `key → painted, ${phrases} phrases, CPU ÷ ${rate}, ${name} (floor: bare input)`,
            unit: 'ms',
            ours: our,
            floor: least,
            peer: null,
            goal: '≤ 1.5 × floor',
            ok: our <= 1.5 * least,
          }),
        );
      }
    }
    return rows;
  } finally {
    await running.close();
    await desk.close();
  }
}

async function typeAll(page: Page, frame: Frame): Promise<number[]> {
  const field = frame.getByRole('searchbox');
  const took: number[] = [];
  for (const word of typed) {
    await field.fill('');
    await field.focus();
    for (const key of word) {
      // Armed first: a key and a question to a frame go different ways, and the key may be the quicker one.
      await frame.evaluate(watchForPaint);
      await page.keyboard.press(key);
      took.push(await frame.evaluate(() => window.painted));
    }
  }
  return took;
}

declare global {
  interface Window {
    painted: Promise<number>;
  }
}

/** Promises the ms from the next key to the end of the frame that its input event brings. */
function watchForPaint(): void {
  window.painted = new Promise((resolve) => {
    let pressed = 0;
    document.addEventListener('keydown', (event) => (pressed = event.timeStamp), {
      once: true,
      capture: true,
    });
    window.addEventListener(
      'input',
      () =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          // The first task after the frame was drawn.
          port1.onmessage = () => resolve(performance.now() - pressed);
          port2.postMessage(0);
        }),
      { once: true },
    );
  });
}
