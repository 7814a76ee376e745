import { describe, expect, it } from 'vitest';
import { nicks } from '../desk/nicks';
import { openingDesk } from '../desk/opening';
import { boxKinds, readOptions } from '../desk/options';
import { openersFor, scriptsFor } from '../desk/scripts';
import { shops } from '../desk/shops';
import { overdueAfter } from '../desk/times';

const now = Date.parse('2026-03-04T10:00:00+08:00');
const open = (query: string) => openingDesk(readOptions(query), now);

describe('the opening desk', () => {
  it('is the same for the same seed and another for another', () => {
    expect(open('seed=7').pack()).toBe(open('seed=7').pack());
    expect(open('seed=7').pack()).not.toBe(open('seed=8').pack());
  });

  it.each([0, 1, 24, 200])('has %i distinct conversations', (n) => {
    const all = open(`n=${n}`).all();
    expect(new Set(all.map(({ uid }) => uid)).size).toBe(n);
    expect(new Set(all.map(({ nick }) => nick)).size).toBe(n);
  });

  it.each(Object.keys(shops))(
    'shop %s: as many wait as were asked for, nothing lies in the future',
    (shop) => {
      const all = open(`shop=${shop}&n=60&waiting=17`).all();
      const waiting = all.filter(({ waitingSince }) => waitingSince !== null);
      expect(waiting).toHaveLength(17);
      expect(waiting.every(({ unread }) => unread > 0)).toBe(true);
      expect(waiting.some(({ waitingSince }) => now - (waitingSince ?? now) > overdueAfter)).toBe(true);
      expect(all.flatMap(({ messages }) => messages).filter(({ at }) => at > now)).toEqual([]);
    },
  );

  it('keeps the times of each conversation in order', () => {
    for (const { messages } of open('n=200').all()) {
      const times = messages.map(({ at }) => at);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });

  it('shares buyer ids between shops of one seed', () => {
    const uids = (shop: string) =>
      open(`shop=${shop}`)
        .all()
        .map(({ uid }) => uid)
        .sort();
    expect(uids('yf')).toEqual(uids('sp'));
  });

  it('shows person data only masked', () => {
    const orders = open('n=200')
      .all()
      .flatMap(({ order }) => order ?? []);
    expect(orders.length).toBeGreaterThan(50);
    for (const { name, phone, address } of orders) {
      expect(name).toMatch(/^.\*\*$/);
      expect(phone).toMatch(/^1\d\d\*{4}\d{4}$/);
      expect(address).toMatch(/\*{4}$/);
    }
  });
});

describe('the words', () => {
  it('are enough and have no twin ids', () => {
    expect(new Set(nicks).size).toBeGreaterThanOrEqual(200);
    const scripts = new Set(Object.values(shops).flatMap(({ category }) => scriptsFor(category)));
    const openers = new Set(Object.values(shops).flatMap(({ category }) => openersFor(category)));
    expect(scripts.size).toBeGreaterThanOrEqual(40);
    expect(openers.size).toBeGreaterThanOrEqual(60);
    expect(new Set([...scripts].map(({ id }) => id)).size).toBe(scripts.size);
    for (const { turns } of scripts) expect(turns.length).toBeGreaterThanOrEqual(2);
  });

  it('never have the shop pay for reviews or move buyers elsewhere', () => {
    const answers = Object.values(shops).flatMap(({ category }) =>
      scriptsFor(category).flatMap(({ turns }) => turns.map(([, answer]) => answer)),
    );
    expect(answers.filter((answer) => /好评|返现|微信|QQ|加我/.test(answer))).toEqual([]);
  });
});

describe('options', () => {
  it.each([
    [
      '',
      { shop: 'yf', n: 24, waiting: 6, rate: 0, box: 'textarea', trusted: true, react: false, order: false },
    ],
    ['?shop=nobody&box=word&n=x&rate=', { shop: 'yf', box: 'textarea', n: 24, rate: 0 }],
    ['?shop=toString', { shop: 'yf' }],
    ['?n=9999&waiting=9999&delay=-3', { n: 200, waiting: 200, delay: 0 }],
    ['?n=0', { n: 0, waiting: 0 }],
    ['?wide=1', { wide: true, order: true }],
    ['?trusted=0&react=1&skew=-7&cover=1', { trusted: false, react: true, skew: -7, cover: true }],
  ])('%s', (query, expected) => {
    expect(readOptions(query)).toMatchObject(expected);
  });

  it.each(boxKinds)('box %s', (box) => {
    expect(readOptions(`?box=${box}`).box).toBe(box);
  });
});
