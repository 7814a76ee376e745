import { describe, expect, test } from 'vitest';
import { SightingNews, sightingsOf } from '../../lib/overlay/sightings';
import type { Snapshot, SnapshotMessage, SnapshotRow } from '../../lib/sites/snapshot';
import { aSighting } from '../conversations/a-sighting';

const row = (fields: Partial<SnapshotRow>): SnapshotRow => ({
  buyerId: 'b1',
  weak: false,
  ambiguous: false,
  nick: '小王',
  preview: '在吗',
  unread: 0,
  waiting: undefined,
  waitSeconds: undefined,
  overdue: false,
  active: false,
  ...fields,
});

const message = (role: SnapshotMessage['role'], text: string, at?: number): SnapshotMessage => ({
  id: undefined,
  role,
  at,
  text,
});

const snapshot = (fields: Partial<Snapshot>): Snapshot => ({
  page: 'ready',
  shop: undefined,
  agent: undefined,
  rows: [],
  open: undefined,
  messages: [],
  composer: undefined,
  hooks: {},
  ...fields,
});

const open = { buyerId: 'b1', weak: false, nick: '小王', agrees: true };

describe('sightingsOf', () => {
  test('a page that shows nothing', () => {
    expect(sightingsOf(snapshot({}), 5)).toEqual([]);
  });

  test('a row says what it can', () => {
    expect(sightingsOf(snapshot({ rows: [row({ waiting: true, waitSeconds: 9 })] }), 5)).toEqual([
      aSighting({ at: 5, preview: '在吗', waiting: true, waitSeconds: 9, overdue: false, unread: 0 }),
    ]);
  });

  test('rows that share a weak name prove nothing about either', () => {
    expect(sightingsOf(snapshot({ rows: [row({ weak: true, ambiguous: true })] }), 5)).toEqual([]);
  });

  test('the open row brings its thread: roles and times, no words', () => {
    const messages = [message('buyer', '秘密', 1), message('me', '好的', 2)];
    const rows = [row({}), row({ buyerId: 'b2', nick: '别人' })];
    const found = sightingsOf(snapshot({ rows, open, messages }), 5);
    expect(found.map(({ buyerId, thread }) => [buyerId, thread])).toEqual([
      [
        'b1',
        [
          { role: 'buyer', at: 1 },
          { role: 'me', at: 2 },
        ],
      ],
      ['b2', undefined],
    ]);
    expect(JSON.stringify(found)).not.toContain('秘密');
  });

  test('while row, header and thread disagree, the thread proves nothing', () => {
    const messages = [message('buyer', '在', 1)];
    const rows = [row({})];
    const found = sightingsOf(snapshot({ rows, open: { ...open, agrees: false }, messages }), 5);
    expect(found.map(({ thread }) => thread)).toEqual([undefined]);
  });

  test('an open conversation outside the drawn list is a sighting of its own', () => {
    const messages = [message('buyer', '第一句', 1), message('buyer', '最后一句', 2), message('me', '好', 3)];
    expect(sightingsOf(snapshot({ rows: [row({ buyerId: 'b2' })], open, messages }), 5).at(-1)).toEqual(
      aSighting({
        at: 5,
        preview: '最后一句',
        thread: [
          { role: 'buyer', at: 1 },
          { role: 'buyer', at: 2 },
          { role: 'me', at: 3 },
        ],
      }),
    );
  });

  test('of a long thread only the tail goes along', () => {
    const messages = Array.from({ length: 50 }, (_, i) => message('buyer', '', i));
    const [found] = sightingsOf(snapshot({ rows: [row({})], open, messages }), 5);
    expect(found?.thread?.map(({ at }) => at)).toEqual(Array.from({ length: 30 }, (_, i) => i + 20));
  });

  test('long texts are cut to what the worker takes; one buyer must not cost the report of all', () => {
    const long = '长'.repeat(3000);
    const found = sightingsOf(
      snapshot({
        rows: [row({ buyerId: 'b2', preview: long, nick: long }), row({ buyerId: long, nick: 'x' })],
        open,
        messages: [message('buyer', long, 1)],
      }),
      5,
    );
    expect(found.map(({ buyerId }) => buyerId)).toEqual(['b2', 'b1']);
    for (const { preview, nick } of found) {
      expect(preview.length).toBeLessThanOrEqual(500);
      expect(nick.length).toBeLessThanOrEqual(500);
    }
    expect(found[0]?.preview).toMatch(/^长{50}/);
  });
});

describe('SightingNews', () => {
  test('the first word on a buyer is news, the same again is not', () => {
    const news = new SightingNews();
    expect(news.pick([aSighting({ at: 1 })])).toHaveLength(1);
    expect(news.pick([aSighting({ at: 2 })])).toEqual([]);
  });

  test('what is told of a buyer again was watched', () => {
    const news = new SightingNews();
    const watched = (unread: number) => news.pick([aSighting({ unread })]).map((told) => told.watched);
    expect([watched(0), watched(1)]).toEqual([[false], [true]]);
  });

  test('a running timer is no news, one that began anew is', () => {
    const news = new SightingNews();
    const seen = (at: number, waitSeconds: number) =>
      news.pick([aSighting({ at, waiting: true, waitSeconds })]).length;
    expect([seen(1_000_000, 3), seen(1_007_000, 10), seen(1_030_200, 33), seen(1_060_000, 2)]).toEqual([
      1, 0, 0, 1,
    ]);
  });

  test.each([
    ['waiting', { waiting: true }],
    ['answered', { waiting: false }],
    ['a timer appears', { waitSeconds: 4 }],
    ['a new nick', { nick: '新名' }],
    ['new last words', { preview: '还在吗' }],
    ['someone spoke', { thread: [{ role: 'me' as const, at: 7 }] }],
  ])('%s is news', (_, change) => {
    const news = new SightingNews();
    news.pick([aSighting()]);
    expect(news.pick([aSighting(change)])).toHaveLength(1);
    expect(news.pick([aSighting(change)])).toEqual([]);
  });

  test('buyers are told apart, and within one batch every change counts', () => {
    const news = new SightingNews();
    const waits = aSighting({ waiting: true });
    const done = aSighting({ waiting: false });
    expect(news.pick([waits, done, aSighting({ buyerId: 'b2' })])).toHaveLength(3);
    expect(news.pick([waits])).toHaveLength(1);
  });
});
