import { describe, expect, test } from 'vitest';
import { keepHealth } from '../../lib/sites/commands';
import { nextHistory } from '../../lib/sites/hook-history';
import { healthOfSite } from '../../lib/sites/queries';
import type { HookState } from '../../lib/sites/snapshot';
import { freshStore } from '../store/fresh';

freshStore();

/** Reports one after the other, at 1, 2, 3 …, of one hook. */
const after = (...states: HookState[]) =>
  states.reduce<ReturnType<typeof nextHistory>>(
    (history, state, index) => nextHistory(history, { hook: state }, index + 1),
    {},
  ).hook;

describe('what is known of a hook', () => {
  test.each<[HookState[], object]>([
    [['unseen'], { state: 'unseen', seenAt: null, lostSince: null }],
    [['matched'], { state: 'matched', seenAt: 1, lostSince: null }],
    [['matched', 'fallback'], { state: 'fallback', seenAt: 2, lostSince: null }],
    [['matched', 'unseen'], { state: 'unseen', seenAt: 1, lostSince: null }],
    [['matched', 'lost'], { state: 'lost', seenAt: 1, lostSince: 2 }],
    [['matched', 'lost', 'lost'], { state: 'lost', seenAt: 1, lostSince: 2 }],
    [['matched', 'lost', 'unseen', 'lost'], { state: 'lost', seenAt: 1, lostSince: 2 }],
    [['lost', 'unseen'], { state: 'lost', seenAt: null, lostSince: 1 }],
    [['matched', 'lost', 'matched'], { state: 'matched', seenAt: 3, lostSince: null }],
  ])('%j', (states, expected) => {
    expect(after(...states)).toEqual(expected);
  });

  test('a hook that the profile no longer names is forgotten', () => {
    expect(nextHistory(nextHistory({}, { old: 'matched' }, 1), { fresh: 'lost' }, 2)).toEqual({
      fresh: { state: 'lost', seenAt: null, lostSince: 2 },
    });
  });
});

test('reports of two sites stand apart', async () => {
  await keepHealth('a', { 'rows.row': 'matched' }, 1);
  await keepHealth('b', { 'rows.row': 'lost' }, 2);
  await keepHealth('a', { 'rows.row': 'lost' }, 3);
  expect(await healthOfSite('a')).toEqual({ 'rows.row': { state: 'lost', seenAt: 1, lostSince: 3 } });
  expect(await healthOfSite('b')).toEqual({ 'rows.row': { state: 'lost', seenAt: null, lostSince: 2 } });
  expect(await healthOfSite('c')).toEqual({});
});
