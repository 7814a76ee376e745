import { expect, test } from 'vitest';
import { rowAfter, stepped } from '../../lib/overlay/palette-row';

const none = false as const;
const found = (rows: number) => ({ rows, total: rows });
const alike = (rows: number) => ({ rows, total: 0 });

test.each([
  ['the first of what was found', 0, found(3), none, 0],
  ['the one that was chosen, in a longer query', 2, found(3), none, 2],
  ['the first again, when there are fewer now', 2, found(2), none, 0],
  ['none of what is alike only', 0, alike(3), none, -1],
  ['none, when words were found before', 1, alike(3), found(3), -1],
  ['none, when nothing at all stood there', 0, alike(3), alike(0), -1],
  ['the one that was chosen among what is alike', 1, alike(3), alike(3), 1],
  ['still none', -1, alike(3), alike(3), -1],
  ['the first, when words are found now', -1, found(3), alike(3), 0],
  ['none of nothing', 0, alike(0), none, -1],
])('Enter takes %s', (_, at, now, before, expected) => {
  expect(rowAfter(at, now, before)).toBe(expected);
});

test.each([
  [-1, 1, 3, 0],
  [-1, -1, 3, 2],
  [-1, -1, 1, 0],
  [2, 1, 3, 0],
  [0, -1, 3, 2],
  [1, -1, 3, 0],
] as const)('from %d by %d of %d rows to %d', (at, by, rows, expected) => {
  expect(stepped(at, by, rows)).toBe(expected);
});
