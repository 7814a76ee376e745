import { describe, expect, test } from 'vitest';
import {
  matchingNicks,
  memoryFor,
  memoryKey,
  memoryOf,
  type NameSituation,
  sharedIds,
  shopOfAccount,
} from '../../lib/buyers/rules';
import { foldNick } from '../../lib/sites/read/clean';

describe('matchingNicks', () => {
  const nicks = ['老王', '王姐', 'Tom_王', '小李'];
  test.each([
    ['', nicks],
    ['王', ['王姐', '老王', 'Tom_王']],
    [' tom', ['Tom_王']],
    ['张', []],
  ])('%j', (typed, expected) => {
    expect(matchingNicks(nicks, typed)).toEqual(expected);
  });
});

test.each([
  ['千牛 / 青禾服饰', '青禾服饰'],
  ['千牛·青禾服饰', '青禾服饰'],
  ['青禾服饰', '青禾服饰'],
  ['千牛 /', '千牛 /'],
])('the shop in %j is %j', (account, shop) => {
  expect(shopOfAccount(account)).toBe(shop);
});

describe('memories under one name', () => {
  test('a key and its number can be taken apart again', () => {
    expect([1, 2, 12].map((memory) => memoryOf(memoryKey('feige|s1|小王', memory)))).toEqual(
      [1, 2, 12].map((memory) => ({ key: 'feige|s1|小王', memory })),
    );
  });

  test.each(['小王#2', '小王＃2'])('a buyer who is really called %s is not the second of another', (nick) => {
    const key = `feige|s1|${foldNick(nick)}`;
    expect(memoryOf(key)).toEqual({ key, memory: 1 });
    expect(key).not.toBe(memoryKey('feige|s1|小王', 2));
  });

  test('ids that stand twice are shared', () => {
    expect(sharedIds(['a', 'b', 'a', 'c', 'a'].map((buyerId) => ({ buyerId })))).toEqual(['a']);
  });

  const name: NameSituation = {
    weak: true,
    shared: false,
    sharedNow: false,
    memories: 1,
    written: 3,
    chosen: undefined,
    began: undefined,
  };
  test.each<[string, Partial<NameSituation>, number | 'ask']>([
    ['an id that is no name is sure', { weak: false, shared: true, sharedNow: true }, 1],
    ['a name nobody else was seen to bear', {}, 1],
    ['a shared name with nothing written', { shared: true, written: 0 }, 1],
    ['a shared name with something written', { shared: true }, 'ask'],
    ['two rows of it now', { sharedNow: true }, 'ask'],
    ['two rows of it now, and nothing written', { sharedNow: true, written: 0 }, 1],
    ['several memories, though empty', { shared: true, memories: 2, written: 0 }, 'ask'],
    ['what the agent said', { shared: true, memories: 2, chosen: 2 }, 2],
    ['what the agent said holds while both stand there', { shared: true, sharedNow: true, chosen: 1 }, 1],
    ['what was written in this conversation itself', { shared: true, began: 1 }, 1],
    ['… unless a namesake has come', { shared: true, sharedNow: true, began: 1 }, 'ask'],
  ])('%s', (_, situation, expected) => {
    expect(memoryFor({ ...name, ...situation })).toBe(expected);
  });
});
