import { expect, test } from 'vitest';
import { computersByName, latestOfEach, longestFirst } from '../../lib/team/computers';

const said = (name: string, device: string, at: number) => ({ name, device, at });
const kept = (name: string, device: string, at: number) => ({ ...said(name, device, at), system: device });

test('a computer counts once, by what it said last', () =>
  expect(
    latestOfEach([said('li', 'a', 2), said('wang', 'a', 5), said('li', 'b', 3), said('li', 'b', 3)]),
  ).toEqual([said('wang', 'a', 5), said('li', 'b', 3)]));

test.each([
  ['nothing known', [], [], {}],
  ['who was seen last first', [kept('li', 'a', 2), kept('li', 'b', 5)], [], { li: 'b a' }],
  ['who is heard before all', [kept('li', 'a', 2), kept('li', 'b', 5)], [said('li', 'a', 9)], { li: 'a! b' }],
  ['one that is only heard', [kept('li', 'a', 2)], [said('li', 'x', 9)], { li: '?! a' }],
  [
    'one at which somebody else sits now',
    [kept('li', 'a', 2), kept('wang', 'a', 1)],
    [said('wang', 'a', 9)],
    { li: 'a', wang: 'a!' },
  ],
])('computers of each: %s', (_, known, heard, expected) => {
  const told = [...computersByName(known, heard)].map(([name, list]) => [
    name,
    list.map(({ system, here }) => `${system || '?'}${here ? '!' : ''}`).join(' '),
  ]);
  expect(Object.fromEntries(told)).toEqual(expected);
});

test('the longest wait first, then none, then who does not say', () => {
  const list = [
    { id: 'unsaid' },
    { id: 'none', late: { over: 0 } },
    { id: 'short', late: { over: 9, longest: { waited: 5 } } },
    { id: 'long', late: { over: 1, longest: { waited: 50 } } },
  ];
  expect(longestFirst(list).map(({ id }) => id)).toEqual(['long', 'short', 'none', 'unsaid']);
});
