import { describe, expect, test } from 'vitest';
import { Steady } from '../../lib/overlay/steady';

const box = {};
const open = (buyerId: string, agrees = true) => ({
  open: { buyerId, agrees, weak: false, nick: '' },
  composer: box,
});

describe('a page that stands still', () => {
  test('what stood there when we came is steady at once', () => {
    const steady = new Steady();
    steady.see(open('a'), 1000);
    expect(steady.holds(1000)).toBe(true);
  });

  test.each([
    ['another buyer', open('b')],
    ['a disagreement', open('a', false)],
    ['another box', { ...open('a'), composer: {} }],
    ['nobody', { open: undefined, composer: box }],
  ])('%s unsettles it for 100 ms', (_what, next) => {
    const steady = new Steady();
    steady.see(open('a'), 1000);
    steady.see(next, 2000);
    steady.see(next, 2050);
    expect(steady.holds(2099)).toBe(false);
    expect(steady.holds(2100)).toBe(true);
  });
});
