import type { BuyerSighting, Observed } from '../../lib/bridge/protocol';
import { recordObserved } from '../../lib/conversations/commands';
import { day } from '../../lib/kernel/clock';
import { dayWindow } from '../../lib/kernel/day-window';
import { recount } from '../../lib/stats/recount-commands';
import { db } from '../../lib/store/database';
import { turnsOfDay } from './turn-generator';

declare global {
  interface Window {
    statsBench: typeof bench;
  }
}

const timed = async (run: () => PromiseLike<unknown>): Promise<number> => {
  const start = performance.now();
  await run();
  return performance.now() - start;
};

const request = <Result>(asked: IDBRequest<Result>) =>
  new Promise<Result>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

const bench = {
  /** One day of turns. @param back days before today */
  async fillDay(back: number, count: number): Promise<void> {
    const now = Date.now();
    await db.turn.bulkAdd(
      turnsOfDay(dayWindow(dayWindow(now).start - back * day + day / 2).start, count, now),
    );
  },

  /** Bytes of this origin on disk. */
  async used(): Promise<number> {
    return (await navigator.storage.estimate()).usage ?? 0;
  },

  /** Ms for all days, counted anew. */
  async recount(): Promise<number> {
    await db.setting.delete('counted');
    return await timed(() => recount(Date.now()));
  },

  /** Ms per sighting until it is stored and counted: buyers write and are answered in turn. */
  async observe(rounds: number): Promise<number[]> {
    const shop = { id: '青禾服饰旗舰店', name: '青禾服饰旗舰店' };
    const took: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const at = Date.now();
      const writes = round % 2 === 0;
      const buyerId = `99${round >> 1}`;
      const sighting: BuyerSighting = {
        at,
        buyerId,
        weak: false,
        nick: buyerId,
        preview: '',
        waiting: writes || undefined,
        waitSeconds: writes ? 5 : undefined,
        thread: writes ? undefined : [{ role: 'me', at }],
      };
      const observed: Observed = { site: 'feige', shop, page: 'ready', sightings: [sighting], present: [] };
      took.push(await timed(() => recordObserved(observed)));
    }
    return took;
  },

  /** Ms for one turn through the bare API, a transaction each. */
  async putBare(rounds: number): Promise<number[]> {
    await db.open();
    const bare = db.backendDB();
    const turns = turnsOfDay(0, rounds);
    const took: number[] = [];
    for (const turn of turns) {
      took.push(
        await timed(async () => {
          const work = bare.transaction('turn', 'readwrite');
          work.objectStore('turn').put({ ...turn, id: `bare ${turn.id}` });
          await new Promise((resolve) => {
            work.oncomplete = resolve;
          });
        }),
      );
    }
    await db.turn.where('id').startsWith('bare ').delete();
    return took;
  },

  /** Ms for the bare API to read the day counts from this day on. */
  async readBare(from: string): Promise<number> {
    await db.open();
    const bare = db.backendDB();
    return await timed(() => {
      const store = bare.transaction('dayCount').objectStore('dayCount');
      return request(store.index('day').getAll(IDBKeyRange.lowerBound(from)));
    });
  },

  counts: async () => ({ turns: await db.turn.count(), days: await db.dayCount.count() }),
};

window.statsBench = bench;
