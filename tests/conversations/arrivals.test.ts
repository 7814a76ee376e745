import { describe, expect, test } from 'vitest';
import { arrivalsOf, type Looked } from '../../lib/conversations/arrivals';
import { aSighting } from './a-sighting';

const line = (role: 'buyer' | 'me', at?: number) => ({ role, at });
const [hello, hi, question] = [line('buyer', 1), line('me', 2), line('buyer', 3)];

/** Runs sightings of one tab; gives how many lines arrived in the last. */
function last(...seen: [at: number, buyerId: string, thread: Looked['lines'] | undefined][]): number {
  let looked: Looked | undefined;
  let count = 0;
  for (const [at, buyerId, thread] of seen) {
    const found = arrivalsOf({ sightings: [aSighting({ at, buyerId, thread })] }, looked);
    looked = found.looked;
    count = found.arrived.get(0) ?? 0;
  }
  return count;
}

describe('what arrives in an open thread', () => {
  test.each<[what: string, count: number, ...Parameters<typeof last>]>([
    ['nothing at the first look', 0, [0, 'a', [hello, hi]]],
    ['a new line', 1, [0, 'a', [hello, hi]], [5000, 'a', [hello, hi, question]]],
    ['two at once', 2, [0, 'a', [hello]], [5000, 'a', [hello, hi, question]]],
    ['nothing while the page still draws', 0, [0, 'a', [hello]], [900, 'a', [hello, hi, question]]],
    ['the same again', 0, [0, 'a', [hello, hi]], [5000, 'a', [hello, hi]]],
    ['a cut thread that moved on', 1, [0, 'a', [hello, hi]], [5000, 'a', [hi, question]]],
    ['older lines were loaded above', 0, [0, 'a', [question]], [5000, 'a', [hello, hi, question]]],
    ['nothing fits: loaded anew', 0, [0, 'a', [hello]], [5000, 'a', [hi, question]]],
    ['another conversation', 0, [0, 'a', [hello, hi]], [5000, 'b', [hello, hi, question]]],
    [
      'back in the first one: what came meanwhile was not seen to arrive',
      0,
      [0, 'a', [hello]],
      [5000, 'b', [hello]],
      [9000, 'a', [hello, hi]],
    ],
    ['an empty thread that fills', 0, [0, 'a', []], [5000, 'a', [hello]]],
    [
      'a row of another buyer in between',
      1,
      [0, 'a', [hello]],
      [4000, 'b', undefined],
      [5000, 'a', [hello, hi]],
    ],
    ['our clock was set back', 0, [9000, 'a', [hello]], [5000, 'a', [hello, hi]]],
    ['lines without times', 1, [0, 'a', [line('buyer')]], [5000, 'a', [line('buyer'), line('me')]]],
  ])('%s: %d', (_, count, ...seen) => {
    expect(last(...seen)).toBe(count);
  });
});
