import { describe, expect, test } from 'vitest';
import type { BuyerSighting, Observed } from '../../lib/bridge/protocol';
import { closeForgotten, recordObserved } from '../../lib/conversations/commands';
import { forgottenAfter } from '../../lib/conversations/evidence';
import { minute, second } from '../../lib/kernel/clock';
import { writeSetting } from '../../lib/settings/commands';
import { db } from '../../lib/store/database';
import { waitingBuyers } from '../../lib/waits/queries';
import { aTurn } from '../stats/a-turn';
import { freshStore } from '../store/fresh';
import { aSighting } from './a-sighting';

freshStore();

const now = 1_763_000_000_000;

const observed = (sightings: Partial<BuyerSighting>[], shop = 's1'): Observed => ({
  site: 'practice',
  shop: { id: shop, name: `店铺 ${shop}` },
  page: 'ready',
  sightings: sightings.map((fields) => aSighting({ at: now, ...fields })),
  present: [],
});
const waits = { waiting: true, waitSeconds: 10 };

describe('recordObserved', () => {
  test('a waiting buyer becomes a buyer and an open turn', async () => {
    expect(await recordObserved(observed([waits]))).toBe(true);
    expect(await db.buyer.toArray()).toEqual([
      {
        key: 'practice|s1|b1',
        site: 'practice',
        shop: 's1',
        buyerId: 'b1',
        nick: '小王',
        weak: false,
        firstSeen: now,
        lastSeen: now,
      },
    ]);
    expect(await db.turn.toArray()).toMatchObject([
      {
        buyerKey: 'practice|s1|b1',
        site: 'practice',
        shop: 's1',
        open: 1,
        waitingSince: now - 10 * second,
        source: 'timer',
        answeredAt: null,
        closedBy: null,
        remindedAt: 0,
      },
    ]);
  });

  test('a wait counted for a name goes to the buyer that the open conversation names, and ends there', async () => {
    await recordObserved(observed([{ ...waits, buyerId: '小王', weak: true }]));
    const thread = [
      { role: 'buyer' as const, at: now - 10 * second },
      { role: 'me' as const, at: now - second },
    ];
    await recordObserved(observed([{ buyerId: '77', listedAs: '小王', waiting: undefined, thread }]));
    expect(await db.turn.toArray()).toMatchObject([
      { buyerKey: 'practice|s1|77', open: 0, closedBy: 'answer', answeredAt: now - second },
    ]);
  });

  test('a buyer who has a wait of their own does not get that of the name', async () => {
    await recordObserved(
      observed([
        { ...waits, buyerId: '小王', weak: true },
        { ...waits, buyerId: '77' },
      ]),
    );
    await recordObserved(observed([{ ...waits, buyerId: '77', listedAs: '小王' }]));
    expect((await db.turn.toArray()).map(({ buyerKey }) => buyerKey).sort()).toEqual([
      'practice|s1|77',
      'practice|s1|小王',
    ]);
  });

  test('no words of a chat are stored', async () => {
    await recordObserved(observed([{ ...waits, preview: '我的手机号 13800000000' }]));
    const rows = await Promise.all(db.tables.map((table) => table.toArray()));
    expect(JSON.stringify(rows)).not.toContain('13800000000');
  });

  test('the same buyer id in two shops is two buyers and two waits', async () => {
    await recordObserved(observed([waits], 's1'));
    await recordObserved(observed([waits], 's2'));
    expect((await db.buyer.toCollection().primaryKeys()).sort()).toEqual([
      'practice|s1|b1',
      'practice|s2|b1',
    ]);
    expect((await waitingBuyers()).map(({ shop }) => shop).sort()).toEqual(['s1', 's2']);

    await recordObserved(observed([{ at: now + minute, waiting: false }], 's1'));
    expect((await waitingBuyers()).map(({ shop }) => shop)).toEqual(['s2']);
  });

  test('two tabs that report the same buyer at once open one turn', async () => {
    const reports = await Promise.all([1, 2, 3].map(() => recordObserved(observed([waits]))));
    expect(reports.filter(Boolean)).toHaveLength(1);
    expect(await db.turn.count()).toBe(1);
  });

  test('the same again is no news', async () => {
    await recordObserved(observed([waits]));
    expect(await recordObserved(observed([{ ...waits, at: now + 20 * second, waitSeconds: 30 }]))).toBe(
      false,
    );
    expect(await recordObserved(observed([{}]))).toBe(false);
  });

  test('an answer closes the turn in the name of who is on duty', async () => {
    await writeSetting('member', 'm1');
    await recordObserved(observed([waits]));
    const thread = [
      { role: 'buyer' as const, at: now - 10 * second },
      { role: 'me' as const, at: now + 5 * second },
    ];
    expect(await recordObserved(observed([{ at: now + 6 * second, thread }]))).toBe(true);
    expect(await db.turn.toArray()).toMatchObject([
      {
        open: 0,
        answeredAt: now + 5 * second,
        closedBy: 'answer',
        memberId: 'm1',
        waitingSince: now - 10 * second,
      },
    ]);
  });

  test('one report may hold a wait and its answer: both are kept', async () => {
    expect(await recordObserved(observed([waits, { at: now + second, waiting: false }]))).toBe(true);
    expect(await db.turn.toArray()).toMatchObject([
      { open: 0, answeredAt: now + second, closedBy: 'vanished' },
    ]);
  });

  test('after an answer the next question opens a turn of its own', async () => {
    await recordObserved(observed([waits, { at: now + second, waiting: false }]));
    await recordObserved(observed([{ at: now + minute, waiting: true, waitSeconds: 3 }]));
    expect((await db.turn.toArray()).map(({ open }) => open).sort()).toEqual([0, 1]);
  });

  test('a correction keeps what was already told', async () => {
    await recordObserved(observed([{ waiting: true }]));
    const [turn] = await db.turn.toArray();
    await db.turn.update(turn?.id ?? '', { remindedAt: 30 });
    expect(await recordObserved(observed([{ at: now + second, waiting: true, waitSeconds: 60 }]))).toBe(true);
    expect(await db.turn.toArray()).toMatchObject([
      { id: turn?.id, waitingSince: now - 59 * second, source: 'timer', remindedAt: 30, open: 1 },
    ]);
  });

  test('a buyer row is rewritten for a new nick at once, for a new look only now and then', async () => {
    await recordObserved(observed([{}]));
    await recordObserved(observed([{ at: now + minute }]));
    expect(await db.buyer.toArray()).toMatchObject([{ lastSeen: now }]);
    await recordObserved(observed([{ at: now + 2 * minute, nick: '小王子' }]));
    expect(await db.buyer.toArray()).toMatchObject([
      { nick: '小王子', firstSeen: now, lastSeen: now + 2 * minute },
    ]);
    await recordObserved(observed([{ at: now + 7 * minute, nick: '小王子' }]));
    expect(await db.buyer.toArray()).toMatchObject([{ lastSeen: now + 7 * minute }]);
  });

  test('one bad sighting leaves nothing half done', async () => {
    const broken = observed([waits, { buyerId: 'b2', ...waits }]);
    Object.defineProperty(broken.sightings[1], 'waitSeconds', {
      get: () => {
        throw new Error('broken');
      },
    });
    await expect(recordObserved(broken)).rejects.toThrow('broken');
    expect([await db.turn.count(), await db.buyer.count()]).toEqual([0, 0]);
  });
});

test('a wait too old to be true ends, as vanished, never as answered; younger ones go on', async () => {
  await db.turn.bulkAdd([
    aTurn({ id: 'old', waitingSince: now - forgottenAfter - 1 }),
    aTurn({ id: 'young', waitingSince: now - forgottenAfter }),
  ]);
  await closeForgotten(now);
  expect(await db.turn.get('old')).toMatchObject({ open: 0, closedBy: 'vanished', answeredAt: now - 1 });
  expect((await waitingBuyers()).map(({ id }) => id)).toEqual(['young']);
});
