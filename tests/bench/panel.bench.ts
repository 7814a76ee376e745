import type { Page } from 'playwright-core';
import { launch } from '../browser/launch';
import { openBuyer, panelOf, until } from '../browser/panel';
import { startDesk } from '../desk/server';
import { type BenchRow, quantile, row } from './row';

const rounds = 20;
const buyers = ['2300000000000', '2300007919003'];

/** How long an agent waits for the panel: after a load, after a switch, after a click. */
export async function panel(): Promise<BenchRow[]> {
  const desk = await startDesk();
  const running = await launch();
  try {
    const page = await running.context.newPage();
    const ready: number[] = [];
    const bareFrame: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await page.goto(`${desk.url}/desk?n=30`);
      ready.push(await readyAfterLoad(page));
      bareFrame.push(await frameLoad(page));
    }
    await openBuyer(page, '小鱼儿tb_2024');
    const switches = await measureSwitches(page);
    const fills = await measureFills(page);
    return [
      row({
        group: 'panel',
        name: 'panel ready after page load, p50',
        unit: 'ms',
        ours: quantile(ready, 0.5),
        floor: quantile(bareFrame, 0.5),
        peer: null,
        goal: '≤ 1,000',
        ok: quantile(ready, 0.5) <= 1000,
      }),
      row({
        group: 'panel',
        name: 'conversation switch → panel, p95',
        unit: 'ms',
        ours: quantile(switches.ours, 0.95),
        floor: quantile(switches.floor, 0.95),
        peer: null,
        goal: '≤ 100',
        ok: quantile(switches.ours, 0.95) <= 100,
      }),
      row({
        group: 'panel',
        name: 'click → text in the box, p95',
        unit: 'ms',
        ours: quantile(fills.ours, 0.95),
        floor: quantile(fills.floor, 0.95),
        peer: null,
        goal: '≤ 33 (two frames)',
        ok: quantile(fills.ours, 0.95) <= 33,
      }),
    ];
  } finally {
    await running.close();
    await desk.close();
  }
}

/** Ms from the page's load event until the panel shows something; clocks of page and frame are the same machine's. */
async function readyAfterLoad(page: Page): Promise<number> {
  const frame = await panelOf(page);
  const paint = await until('the first paint', () =>
    frame.evaluate(() => {
      const [first] = performance.getEntriesByName('first-contentful-paint');
      return first && performance.timeOrigin + first.startTime;
    }),
  );
  const load = await page.evaluate(
    () => performance.timeOrigin + performance.timing.loadEventEnd - performance.timing.navigationStart,
  );
  return Math.max(0, paint - load);
}

/** Ms in which an empty frame of this very page loads. */
function frameLoad(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const frame = document.createElement('iframe');
        frame.src = '/icon.svg';
        frame.onload = () => {
          frame.remove();
          resolve(performance.now() - start);
        };
        document.body.append(frame);
      }),
  );
}

async function measureSwitches(page: Page) {
  const frame = await panelOf(page);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const uid = buyers[(round + 1) % 2] ?? '';
    const seen = frame.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const nick = document.querySelector('[data-testid=nick]');
          const watch = new MutationObserver(() => {
            watch.disconnect();
            resolve(performance.timeOrigin + performance.now());
          });
          if (nick) watch.observe(nick, { childList: true, characterData: true, subtree: true });
        }),
    );
    const [switched, bare] = await page.evaluate(async (id) => {
      const { port1, port2 } = new MessageChannel();
      const before = performance.now();
      const echo = new Promise<number>((resolve) => {
        port2.onmessage = () => resolve(performance.now() - before);
      });
      port1.postMessage(0);
      const bareTrip = await echo;
      const at = performance.timeOrigin + performance.now();
      window.desk.open(id);
      return [at, bareTrip] as const;
    }, uid);
    ours.push((await seen) - switched);
    floor.push(bare);
  }
  return { ours, floor };
}

async function measureFills(page: Page) {
  const frame = await panelOf(page);
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.locator('#reply').fill('');
    const arrived = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          document
            .querySelector('#reply')
            ?.addEventListener('input', () => resolve(performance.timeOrigin + performance.now()), {
              once: true,
            });
        }),
    );
    const clicked = frame.evaluate(
      () =>
        new Promise<number>((resolve) => {
          document.addEventListener('click', (event) => resolve(performance.timeOrigin + event.timeStamp), {
            once: true,
            capture: true,
          });
        }),
    );
    await frame.getByTestId('phrases').getByRole('button').first().click();
    ours.push((await arrived) - (await clicked));
    floor.push(
      await page.evaluate(() => {
        document.querySelector<HTMLElement>('#reply')?.focus();
        const start = performance.now();
        document.execCommand('insertText', false, '您好,这就帮您查一下,请稍等。');
        return performance.now() - start;
      }),
    );
  }
  return { ours, floor };
}
