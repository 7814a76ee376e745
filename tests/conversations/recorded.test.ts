import { describe, expect, test, vi } from 'vitest';
import type { BuyerSighting, Observed } from '../../lib/bridge/protocol';
import { recordObserved } from '../../lib/conversations/commands';
import { hour, minute, second } from '../../lib/kernel/clock';
import type { Role } from '../../lib/sites/snapshot';
import { db } from '../../lib/store/database';
import { freshStore } from '../store/fresh';
import { aSighting } from './a-sighting';

freshStore();

const now = 1_763_000_007_000;
const observed = (sightings: Partial<BuyerSighting>[], present: string[] = []): Observed => ({
  site: 'practice',
  shop: { id: 's1', name: '一店' },
  page: 'ready',
  sightings: sightings.map((fields) => aSighting({ at: now, ...fields })),
  present,
});
const line = (role: Role, at: number) => ({ role, at });
const front = (arrived = 1) => ({ arrived: new Map([[0, arrived]]), inFront: true });

/** Buyers' messages that arrive in the open thread, on a page whose clock is behind ours by so many ms. */
async function teach(offset: number, count: number): Promise<void> {
  for (let i = 1; i <= count; i++) {
    const at = now - hour + i * minute;
    const thread = [line('me', at - offset - 9000), line('buyer', at - offset - 300)];
    await recordObserved(observed([{ at, buyerId: `old${i}`, thread }]), front());
  }
}
const turnOf = async (buyerId: string) =>
  await db.turn.where('buyerKey').equals(`practice|s1|${buyerId}`).first();

describe.each([10 * minute, -10 * minute, 8 * hour])('a clock %d ms off', (offset) => {
  test('is learned from what arrives, and message times are right then', async () => {
    await teach(offset, 4);
    const thread = [line('me', now - offset - hour), line('buyer', now - offset - 42 * second)];
    await recordObserved(observed([{ thread }]));
    const turn = await turnOf('b1');
    expect(turn).toMatchObject({ source: 'message', open: 1 });
    expect(Math.abs((turn?.waitingSince ?? 0) - (now - 42 * second))).toBeLessThan(second);
    expect(turn?.precision).toBeLessThan(2 * second);
  });

  test('puts a guess of before right', async () => {
    const thread = [line('me', now - offset - hour), line('buyer', now - offset - 42 * second)];
    await recordObserved(observed([{ at: now, thread }]));
    await teach(offset, 4);
    await recordObserved(observed([{ at: now + 20 * second, thread }]));
    const waited = now - ((await turnOf('b1'))?.waitingSince ?? 0);
    expect(Math.abs(waited - 42 * second)).toBeLessThan(2 * second);
  });
});

test('a tab behind others, and our own messages, teach no clock', async () => {
  const thread = [line('me', now - 9000), line('buyer', now - 300)];
  await recordObserved(observed([{ thread }]), { ...front(), inFront: false });
  await recordObserved(observed([{ thread: thread.toReversed() }]), front());
  await recordObserved(observed([{ thread }]), front(0));
  expect(await db.siteClock.count()).toBe(0);
});

test('our clock is set forward by a day in the middle of waits: they do not last a day', async () => {
  const timers = (seconds: number) => [
    { buyerId: 'a', waiting: true, waitSeconds: seconds },
    { buyerId: 'b', waiting: true, waitSeconds: seconds + 33 },
  ];
  await recordObserved(observed(timers(10)));
  const later = now + 24 * hour;
  await recordObserved(
    observed(
      timers(20).map((row) => ({ ...row, at: later })),
      ['a', 'b'],
    ),
  );
  expect((await turnOf('a'))?.waitingSince).toBe(later - 20 * second);
  expect((await turnOf('b'))?.waitingSince).toBe(later - 53 * second);
});

test('set back by an hour: no turn is negative, and timers begin where they did', async () => {
  await recordObserved(
    observed([
      { waiting: true, waitSeconds: 10 },
      { buyerId: 'b', waiting: true },
    ]),
  );
  const earlier = now - hour;
  await recordObserved(
    observed([
      { at: earlier, waiting: true, waitSeconds: 20 },
      { at: earlier, buyerId: 'b', waiting: true },
    ]),
  );
  expect((await turnOf('b1'))?.waitingSince).toBe(earlier - 20 * second);
  expect((await turnOf('b'))?.waitingSince).toBe(earlier);
  await recordObserved(observed([{ at: earlier - hour, buyerId: 'b', waiting: false }]));
  const turn = await turnOf('b');
  expect(turn?.answeredAt).toBe(turn?.waitingSince);
  expect(turn?.answerPrecision, 'and says how little it knows').toBeGreaterThanOrEqual(hour);
});

test('a wait that ended while nobody looked says since when nobody had', async () => {
  await recordObserved(observed([{ waiting: true, waitSeconds: 10 }]));
  await recordObserved(observed([{ at: now + 2 * hour, waiting: false }]));
  expect(await turnOf('b1')).toMatchObject({ closedBy: 'vanished', answerPrecision: 2 * hour });
});

test('a machine that slept over an answer and the next question knows both turns', async () => {
  await teach(0, 4);
  await recordObserved(observed([{ thread: [line('me', now - hour), line('buyer', now - 1000)] }]));
  const at = now + hour;
  const thread = [
    line('me', now - hour),
    line('buyer', now - 1000),
    line('me', now + minute),
    line('buyer', at - minute),
  ];
  await recordObserved(observed([{ at, thread }]));
  const turns = await db.turn.where('buyerKey').equals('practice|s1|b1').sortBy('waitingSince');
  expect(turns.map(({ open, closedBy, source }) => [open, closedBy, source])).toEqual([
    [0, 'answer', 'message'],
    [1, null, 'message'],
  ]);
  expect(Math.abs((turns[0]?.answeredAt ?? 0) - (now + minute))).toBeLessThan(second);
  expect(Math.abs((turns[1]?.waitingSince ?? 0) - (at - minute))).toBeLessThan(second);
});

test('a robot marks, a colleague ends', async () => {
  const thread = [line('me', now - hour), line('buyer', now - 50_000), line('robot', now - 49_000)];
  await recordObserved(observed([{ thread }]));
  expect(await turnOf('b1')).toMatchObject({ open: 1, robotAt: now - 49_000 });
  await recordObserved(observed([{ thread: [...thread, line('colleague', now - 1000)] }]));
  expect(await turnOf('b1')).toMatchObject({
    open: 0,
    closedBy: 'answer',
    answeredBy: 'colleague',
    answeredAt: now - 1000,
    robotAt: now - 49_000,
    memberId: null,
  });
});

test('a page that tells nothing of waiting: unread opens, and opening it corrects', async () => {
  await recordObserved(observed([{ unread: 0 }, { unread: 1, watched: true }]));
  expect(await turnOf('b1')).toMatchObject({ source: 'row', waitingSince: now });
  await recordObserved(observed([{ unread: 0, watched: true }]));
  expect(await turnOf('b1'), 'read is not answered').toMatchObject({ open: 1 });
  await recordObserved(observed([{ thread: [line('buyer', now - minute), line('me', now - second)] }]));
  expect(await turnOf('b1')).toMatchObject({ open: 0, closedBy: 'answer' });
});

test('what a busy page showed for seconds before it was read is no more exact than that', async () => {
  const front = { inFront: true };
  await recordObserved(observed([{ waiting: true, waitSeconds: 90 }]), front);
  await recordObserved(observed([{ thread: [{ role: 'buyer', at: undefined }] }]), front);
  const answered = {
    thread: [
      { role: 'buyer' as const, at: undefined },
      { role: 'me' as const, at: undefined },
    ],
    lag: 3500,
  };
  await recordObserved(observed([answered]), { ...front, arrived: new Map([[0, 1]]) });
  expect(await turnOf('b1')).toMatchObject({ open: 0, answerPrecision: 3500 });
});

test('a snooze outlives corrections', async () => {
  await recordObserved(observed([{ waiting: true }]));
  await db.turn.toCollection().modify({ snoozedUntil: now + hour, remindedAt: 60 });
  await recordObserved(observed([{ waiting: true, waitSeconds: 90 }]));
  expect(await turnOf('b1')).toMatchObject({ source: 'timer', snoozedUntil: now + hour, remindedAt: 60 });
});

test('two hundred rows that change at once are read and written together', async () => {
  const rows = (at: number, waitSeconds: number) =>
    Array.from({ length: 200 }, (_, i) => ({ buyerId: `b${i}`, at, waiting: true, waitSeconds }));
  const singly = [db.buyer, db.turn].flatMap((table) => [
    vi.spyOn(table, 'get'),
    vi.spyOn(table, 'put'),
    vi.spyOn(table, 'add'),
  ]);
  await recordObserved(observed(rows(now, 5)));
  await recordObserved(observed(rows(now + minute, 500)));
  const turns = await db.turn.toArray();
  expect(turns).toHaveLength(200);
  expect(new Set(turns.map(({ waitingSince }) => waitingSince))).toEqual(
    new Set([now + minute - 500 * second]),
  );
  for (const spy of singly) expect(spy).not.toHaveBeenCalled();
});

test('no words of a chat are stored, whatever a page reports', async () => {
  const thread = [{ ...line('buyer', now - second), text: '我的手机号 13800000000' }];
  await recordObserved(observed([{ preview: '我的手机号 13800000000', unread: 1, thread }]), front());
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  expect(rows.flat().length).toBeGreaterThan(2);
  expect(JSON.stringify(rows)).not.toContain('13800000000');
});
