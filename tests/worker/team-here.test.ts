import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { minute } from '../../lib/kernel/clock';
import { recallColleagues } from '../../lib/platform/colleagues';
import { writeSetting } from '../../lib/settings/commands';
import { Presence } from '../../lib/sync/presence';
import { stayPresent } from '../../lib/worker/team-here';
import { freshStore } from '../store/fresh';
import { aHall } from '../sync/a-hall';
import { aTeam } from '../sync/a-team';
import { waiting } from './a-wait';

freshStore();
beforeEach(() => {
  fakeBrowser.reset();
});

test('a computer tells the team who waits there beyond the limit, and hears the same of the others', async () => {
  await writeSetting('thresholds', [30, 60, 180]);
  await waiting('1', Date.now() - 9 * minute);
  await waiting('2', Date.now() - 4 * minute);
  await waiting('3', Date.now() - minute);
  await waiting('4', Date.now() - 30 * minute, { snoozedUntil: Date.now() + minute });
  const team = await aTeam(['boss', 'li', 'wang']);
  const place = aHall();
  const seat = (author: string) => ({
    ...{ ring: team.ring, signers: team.signers, author, signer: team.sign(author), device: `of ${author}` },
  });
  const wang = new Presence(
    ...([
      place.connection,
      seat('wang'),
      { user: 'wang', role: 'agent' as const },
      () => 'w',
      Date.now,
    ] as const),
    () => {},
  );
  const stop = new AbortController();
  stayPresent(place.connection, seat('li'), { user: 'li', role: 'agent' }, stop.signal);
  await expect.poll(() => wang.others()[0]?.late?.over).toBe(2);
  const [heard] = wang.others();
  expect(heard).toMatchObject({ name: 'li', device: 'of li', late: { longest: { nick: '买家1' } } });
  expect(Math.round((heard?.late?.longest?.waited ?? 0) / minute)).toBe(9);
  const late = { over: 7 };
  await wang.say({ name: '王', buyerKeys: ['a', 'b'], onShift: true, late });
  await expect.poll(recallColleagues).toMatchObject([
    { name: '王', buyerKey: 'a', device: 'of wang', late },
    { name: '王', buyerKey: 'b', device: 'of wang', late },
  ]);
  stop.abort();
  await expect.poll(recallColleagues).toEqual([]);
});
