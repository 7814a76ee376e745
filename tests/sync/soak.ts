// Third part of `npm run test:soak`: computers whose workers are stopped at random and whose clock is an hour wrong end
// alike; then one that joins a team of many records. `tsx tests/sync/soak.ts ROUNDS RECORDS SEED`.
import process from 'node:process';
import { randomId } from '../../lib/kernel/id';
import { seal } from '../../lib/sync/envelope';
import { keyName } from '../../lib/sync/keys';
import { natsTransport } from '../../lib/sync/nats-transport';
import { put } from '../../lib/sync/remote';
import { panelOf, until } from '../browser/panel';
import { chance } from '../desk/chance';
import { startDesk } from '../desk/server';
import { aColleague, type Colleague, inStep, stateOf, stopWorker, writeNote } from './a-colleague';
import { aNote } from './a-row';
import { invitesOf, seatOf } from './an-invite';
import { startServer } from './nats-server';

const [rounds = 30, records = 100_000, seed = 1] = process.argv.slice(2).map(Number);
const hour = 3_600_000;
/** ms */
const patience = 600_000;

const [server, desk] = await Promise.all([startServer(1024 ** 3), startDesk()]);
const invites = await invitesOf(server, ['boss', 'li', 'wang']);
const join = async (one: Colleague, name: string) => {
  const answer = await one.ask('teamJoin', { invite: invites.get(name) ?? '' });
  if (answer.kind !== 'joined') throw new Error(answer.reason);
};

const alike = await stops();
const bootstrap = await many();
await Promise.all([server.close(), desk.close()]);
console.log(JSON.stringify({ rounds, seed, ...alike, ...bootstrap }));
process.exit(alike.lost.length > 0 || !alike.same || bootstrap.came < records ? 1 : 0);

async function stops() {
  const draw = chance(seed);
  const both = [await aColleague(desk.url), await aColleague(desk.url, -hour)] as const;
  const late = await (await panelOf(both[1].page)).evaluate(() => Date.now());
  if (Date.now() - late < hour / 2) throw new Error('the clock is not wrong');
  await join(both[0], 'boss');
  await join(both[1], 'li');
  const texts: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const one = draw.pick([...both]);
    if (draw.next() < 0.4) await stopWorker(draw.pick([...both]));
    const text = `第${round}句。`;
    texts.push(text);
    await writeNote(one, text);
    if (draw.next() < 0.3) await stopWorker(one);
    if (draw.next() < 0.5) await draw.pick([...both]).ask('teamSync', null);
  }
  const rows = async ({ tables }: Colleague) =>
    (await tables.rows<{ id: string; text: string }>('note')).map(({ id, text }) => `${id} ${text}`).sort();
  await Promise.all(both.map((one) => one.ask('teamSync', null)));
  const same = await until(
    'both alike',
    async () => {
      const [here, there] = [await rows(both[0]), await rows(both[1])];
      return here.length >= rounds && here.join('\n') === there.join('\n');
    },
    patience,
  );
  const stand = (await rows(both[0])).join('\n');
  await Promise.all(both.map(({ running }) => running.close()));
  return { same, lost: texts.filter((text) => !stand.includes(text)) };
}

async function many() {
  const connection = await server.connect('wang');
  const transport = natsTransport(connection);
  const { ring, signer } = await seatOf(invites.get('wang') ?? '');
  const write = async (at: number) => {
    const buyerKey = `feige|s|${at % 5000}`;
    const row = aNote({ id: `many${at}`, buyerKey, text: `${at}`.padEnd(300, '字') });
    const key = await keyName(ring, 'a', 'note', row.id);
    const content = { n: 1, prev: 0, op: randomId(), device: 'x', author: 'wang', row };
    const sealed = await seal(ring, key, content, signer);
    const written = sealed.ok ? await put(transport, key, sealed.value, 0) : sealed;
    if (!written.ok) throw new Error(written.error);
  };
  for (let from = 0; from < records; from += 64)
    await Promise.all(Array.from({ length: Math.min(64, records - from) }, (_, at) => write(from + at)));
  await connection.close();

  const one = await aColleague(desk.url);
  const panel = await panelOf(one.page);
  await panel.evaluate(() => {
    const long: number[] = [];
    Object.assign(window, { long });
    new PerformanceObserver((list) =>
      long.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      type: 'longtask',
    });
  });
  const start = performance.now();
  await join(one, 'li');
  const steps: number[] = [];
  let stopped = false;
  await until(
    'everything',
    async () => {
      const now = await stateOf(one);
      if (now && now.cursor !== steps.at(-1)) steps.push(now.cursor);
      // A worker that is stopped halfway goes on where it was.
      if (!stopped && now && now.cursor > records / 2) {
        stopped = true;
        await stopWorker(one);
        await one.ask('teamSync', null);
      }
      return now?.phase === 'live' && now.cursor >= records;
    },
    patience,
  );
  const seconds = (performance.now() - start) / 1000;
  await inStep(one);
  const long = await panel.evaluate(() => (window as unknown as { long: number[] }).long);
  const came = (await one.tables.rows('note')).length;
  const alone = await aloneSeconds(one);
  await one.running.close();
  return {
    ...{ records, came, seconds, alone, ratio: seconds / alone },
    ...{
      longTasks: long.length,
      longest: Math.max(0, ...long),
      onlyForward: steps.every((at, i) => at >= (steps[i - 1] ?? 0)),
    },
  };
}

/** Seconds that the same rows take to be written where nothing comes over a wire. */
async function aloneSeconds({ tables }: Colleague): Promise<number> {
  return await tables.page.evaluate(async () => {
    const rows = await new Promise<object[]>((resolve) => {
      const ours = indexedDB.open('huabian');
      ours.onsuccess = () => {
        const asked = ours.result.transaction('note').objectStore('note').getAll();
        asked.onsuccess = () => {
          ours.result.close();
          resolve(asked.result);
        };
      };
    });
    const alone = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('alone', 1);
      request.onupgradeneeded = () => {
        const store = request.result.createObjectStore('note', { keyPath: 'id' });
        for (const field of ['buyerKey', 'updatedAt', 'dirty']) store.createIndex(field, field);
      };
      request.onsuccess = () => resolve(request.result);
    });
    const start = performance.now();
    for (let from = 0; from < rows.length; from += 200) {
      const transaction = alone.transaction('note', 'readwrite');
      for (const row of rows.slice(from, from + 200)) transaction.objectStore('note').put(row);
      await new Promise((resolve) => {
        transaction.oncomplete = resolve;
      });
    }
    alone.close();
    return (performance.now() - start) / 1000;
  });
}
