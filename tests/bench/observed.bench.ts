import type { Page } from 'playwright-core';
import type { BuyerSighting, Observed } from '../../lib/bridge/protocol';
import { launch } from '../browser/launch';
import { until } from '../browser/panel';
import { type BenchRow, timing } from './row';

const rounds = 60;
/** Rows of a full desk that change at once, and how many of its buyers wait meanwhile. */
const full = 200;
const waiting = 30;

/** A report's way through the real worker: message, check, session memory, storing and counting, answer. */
export async function observed(): Promise<BenchRow[]> {
  const running = await launch();
  try {
    const page = await running.open('panel.html');
    await until('the database', () =>
      page.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'huabian')),
    );
    await become(page);
    await send(page, [report(Array.from({ length: full }, (_, id) => sighting(id, id < waiting)))]);
    const [single, many, quiet, bare]: number[][] = [[], [], [], []];
    // In turn, so that a busy moment of the machine is felt by all.
    for (let round = 0; round < rounds; round += 1) {
      const waits = round % 2 === 0;
      single?.push(...(await send(page, [report([sighting(full + round, true)])])));
      quiet?.push(...(await send(page, [report([sighting(full + round, true)])])));
      if (round % 4 === 0)
        many?.push(
          ...(await send(page, [
            report(Array.from({ length: full }, (_, id) => sighting(id, id < waiting || waits))),
            report(Array.from({ length: full }, (_, id) => sighting(id, id < waiting))),
          ])),
        );
      await send(page, [report([sighting(full + round, false)])]);
      bare?.push(await putBare(page));
    }
    return [
      timing(
        'observed',
        'one row that begins to wait → stored and counted, p95',
        { ours: single, floor: bare },
        10,
      ),
      timing('observed', 'one row without news, p95', { ours: quiet, floor: bare }, 10),
      timing(
        'observed',
        `${full} rows, most of which begin or cease to wait, p95`,
        { ours: many, floor: bare },
        100,
      ),
    ];
  } finally {
    await running.close();
  }
}

const sighting = (id: number, waits: boolean): BuyerSighting => ({
  at: Date.now(),
  buyerId: `b${id}`,
  weak: false,
  nick: `买家${id}`,
  preview: `第${id}条 还有货吗`,
  waiting: waits,
  waitSeconds: waits ? 5 : undefined,
  watched: true,
  thread: undefined,
});

const report = (sightings: BuyerSighting[]): Observed => ({
  site: 'practice-desk',
  shop: { id: 'yf', name: '云帆' },
  page: 'ready',
  sightings,
  present: Array.from({ length: full }, (_, id) => `b${id}`),
});

/** Gives this tab what the worker remembers of a chat. */
const become = (page: Page) =>
  page.evaluate(async () => {
    const tab = await chrome.tabs.getCurrent();
    const memory = { site: 'practice-desk', origin: '', nonce: '', shop: null, page: 'ready', present: [] };
    await chrome.storage.session.set({ [`tab:${tab?.id}`]: memory });
  });

/** Ms from sending each report to its answer, one after the other. */
const send = (page: Page, reports: Observed[]): Promise<number[]> =>
  page.evaluate(async (all) => {
    const took: number[] = [];
    for (const payload of all) {
      const start = performance.now();
      const reply: { ok: boolean; error?: string } = await chrome.runtime.sendMessage({
        to: 'worker',
        name: 'observed',
        payload,
      });
      took.push(performance.now() - start);
      if (!reply.ok) throw new Error(reply.error);
    }
    return took;
  }, reports);

/** Ms for one message to the worker and one row through the bare API. */
const putBare = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const open = indexedDB.open('huabian');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const start = performance.now();
    await chrome.runtime.sendMessage({ to: 'worker', name: 'hello', payload: null });
    const work = database.transaction('setting', 'readwrite');
    work.objectStore('setting').put({ name: 'bench', value: start });
    await new Promise((resolve) => {
      work.oncomplete = resolve;
    });
    const took = performance.now() - start;
    database.close();
    return took;
  });
