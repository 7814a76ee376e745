import { describe, expect, test } from 'vitest';
import { type Crowd, calm, followCrowd, leavesAt, type Rush, switchRush } from '../../lib/phrases/rush';

const by = (waiting: number, more: Partial<Crowd> = {}): Crowd => ({
  waiting,
  from: 10,
  pointed: false,
  ...more,
});
const itself: Rush = { on: true, byHand: false };
const byHand: Rush = { on: true, byHand: true };
const putAway: Rush = { on: false, byHand: true };

describe('rush mode follows the number of buyers', () => {
  test.each<[string, Rush, Crowd, Rush]>([
    ['not at the number', calm, by(10), calm],
    ['above it', calm, by(11), itself],
    ['never, where it is set so', calm, by(99, { from: 0 }), calm],
    ['not under the mouse', calm, by(30, { pointed: true }), calm],
    ['stays in between', itself, by(6), itself],
    ['goes at half', itself, by(5), calm],
    ['does not go under the mouse', itself, by(0, { pointed: true }), itself],
    ['goes when it is switched to never', itself, by(30, { from: 0 }), calm],
    ['by hand it stays when nobody waits', byHand, by(0), byHand],
    ['put away, it stays away in this rush', putAway, by(30), putAway],
    ['… until few wait', putAway, by(5), calm],
  ])('%s', (_, before, crowd, after) => {
    expect(followCrowd(before, crowd)).toEqual(after);
  });

  test('coming and going by one buyer changes nothing', () => {
    let rush = calm;
    const seen: boolean[] = [];
    for (const waiting of [9, 11, 10, 11, 9, 6, 7, 5, 6, 10, 11]) {
      rush = followCrowd(rush, by(waiting));
      seen.push(rush.on);
    }
    expect(seen).toEqual([false, true, true, true, true, true, true, false, false, false, true]);
  });

  test('where nothing changes it is the same object, so nothing is drawn', () => {
    expect(followCrowd(itself, by(8))).toBe(itself);
    expect(followCrowd(calm, by(3))).toBe(calm);
  });

  test('the switch turns it round and is remembered', () => {
    expect(switchRush(calm)).toEqual(byHand);
    expect(switchRush(itself)).toEqual(putAway);
  });

  test.each([
    [1, 0],
    [2, 1],
    [9, 4],
    [12, 6],
  ])('from %d it leaves at %d', (from, at) => {
    expect(leavesAt(from)).toBe(at);
  });
});
