import { expect, it } from 'vitest';
import { newOrders } from '../../../components/phrases/library/new-orders';

const list = (...orders: number[]) => orders.map((order, index) => ({ id: 'abcdef'.charAt(index), order }));

it.each([
  ['between two', list(1, 2, 3), 0, 1, [{ id: 'a', order: 2.5 }]],
  ['to the top', list(1, 2, 3), 2, 0, [{ id: 'c', order: 0 }]],
  ['to the end', list(1, 2, 3), 0, 2, [{ id: 'a', order: 4 }]],
  ['nowhere', list(1, 2, 3), 1, 1, []],
  [
    'where neighbours share one order, all are numbered',
    list(5, 5, 5),
    0,
    1,
    [
      { id: 'b', order: 5 },
      { id: 'a', order: 6 },
      { id: 'c', order: 7 },
    ],
  ],
])('moves %s', (_, rows, from, to, expected) => {
  expect(newOrders(rows, from, to)).toEqual(expected);
});

it('stays in order through a thousand moves into one gap', () => {
  let rows = list(1, 2, 3, 4);
  for (let move = 0; move < 1000; move += 1) {
    const wanted = [rows[0], rows[3], rows[1], rows[2]].map((row) => row?.id);
    const changed = new Map(newOrders(rows, 3, 1).map(({ id, order }) => [id, order]));
    rows = rows
      .map((row) => ({ ...row, order: changed.get(row.id) ?? row.order }))
      .sort((a, b) => a.order - b.order);
    expect(rows.map(({ id }) => id)).toEqual(wanted);
  }
});
