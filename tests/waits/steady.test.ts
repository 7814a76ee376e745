import { expect, test } from 'vitest';
import { keepOrder } from '../../lib/waits/steady';

const list = (text: string) => [...text].map((id) => ({ id }));

test.each([
  ['the same', 'abc', 'abc', 'abc'],
  ['another order is not shown', 'abc', 'cab', 'abc'],
  ['who came stands at the end', 'ab', 'xab', 'abx'],
  ['who left keeps an empty place', 'abc', 'ca', 'aBc'],
  ['who is back has the old place', 'abc', 'bca', 'abc'],
  ['an empty list that fills', '', 'ba', 'ba'],
])('%s', (_, shown, now, expected) => {
  const rows = keepOrder(list(shown), list(now));
  expect(rows.map(({ item, gone }) => (gone ? item.id.toUpperCase() : item.id)).join('')).toBe(expected);
});

test('what is shown is of now', () => {
  const rows = keepOrder([{ id: 'a', nick: '旧' }], [{ id: 'a', nick: '新' }]);
  expect(rows).toEqual([{ item: { id: 'a', nick: '新' }, gone: false }]);
});
