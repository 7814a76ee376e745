import { afterAll, beforeAll, expect, it } from 'vitest';
import { mainJob } from '../../scripts/main-job';
import type { Served } from '../browser/serve';
import { startDesk } from '../desk/server';

let desk: Served;
beforeAll(async () => {
  desk = await startDesk();
});
afterAll(() => desk?.close());

it('does what `npm start -- --once` shows: fill, tag, be told of who waits, hand over, look at the day', async () => {
  const { report, failed } = await mainJob(desk.url);
  expect(failed).toBeUndefined();
  expect(report).toMatchObject({ tags: ['意向'], notified: 1 });
  expect(report.filled).toContain('发货');
  // Buyers go on writing while the job is done: whoever is counted later is one more at least.
  const handedOver = Number(/还没回复的买家 (\d+)/.exec(report.handover)?.[1]);
  const counts = [1, Number(report.badge), report.waiting, handedOver];
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
  expect(report.stats).toMatchObject({ 正在等: expect.stringMatching(/^[1-9]/), 话术使用: '1' });
}, 180_000);
