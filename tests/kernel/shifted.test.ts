import { expect, test } from 'vitest';
import { shifted } from '../../lib/kernel/shifted';

test.each([
  [0, 1, ['b', 'a', 'c']],
  [2, -1, ['a', 'c', 'b']],
  [0, -1, ['a', 'b', 'c']],
  [2, 1, ['a', 'b', 'c']],
] as const)('place %d moved by %d', (index, by, expected) => {
  expect(shifted(['a', 'b', 'c'], index, by)).toEqual(expected);
});
