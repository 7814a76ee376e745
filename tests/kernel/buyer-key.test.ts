import { describe, expect, test } from 'vitest';
import { buyerKey, parseBuyerKey } from '../../lib/kernel/buyer-key';

describe('buyerKey', () => {
  test('reads as site|shop|buyer', () => {
    expect(buyerKey({ site: 'pinduoduo', shop: '小林旗舰店', buyerId: '884' })).toBe(
      'pinduoduo|小林旗舰店|884',
    );
  });

  test.each([
    ['a', 'b', 'c'],
    ['a|b', 'c', 'd'],
    ['a', 'b|c', 'd'],
    ['a', 'b', '%7C'],
    ['a', '%', '%25%7C|'],
    ['a', '', ''],
    ['a%257C', '|||', '%%'],
  ])('comes back whole: %j %j %j', (site, shop, buyerId) => {
    expect(parseBuyerKey(buyerKey({ site, shop, buyerId }))).toEqual({ site, shop, buyerId });
  });

  test('no two identities share a key', () => {
    const parts = ['', 'a', '|', '%', '%7C', 'a|', '|a'];
    const keys = parts.flatMap((site) =>
      parts.flatMap((shop) => parts.map((buyerId) => buyerKey({ site, shop, buyerId }))),
    );
    expect(new Set(keys).size).toBe(parts.length ** 3);
  });

  test.each(['', 'a', 'a|b', 'a|b|c|d'])('refuses %j, which it never made', (key) => {
    expect(() => parseBuyerKey(key)).toThrow('not a buyer key');
  });
});
