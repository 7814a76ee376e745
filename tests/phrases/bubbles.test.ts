import { expect, test } from 'vitest';
import { bubbleLine, bubblePlaces, bubblesOf } from '../../lib/phrases/bubbles';
import { piecesOf } from '../../lib/phrases/pieces';

test.each([
  ['一句', ['一句']],
  ['一\n---\n二', ['一', '二']],
  [`一${bubbleLine}二${bubbleLine}三`, ['一', '二', '三']],
  ['一\n  -----  \n\n二\n', ['一', '二']],
  ['一\n———\n二', ['一', '二']],
  ['---\n一\n---\n---\n', ['一']],
  ['发货时间 --- 今天\n- 一\n--', ['发货时间 --- 今天\n- 一\n--']],
  ['', []],
])('%j', (text, bubbles) => {
  expect(bubblesOf(text)).toEqual(bubbles);
});

test('places are those of the whole text', () => {
  const text = ' 一\n---\n\n二 ';
  expect(bubblePlaces(text).map(({ start, end }) => text.slice(start, end))).toEqual(['一', '二']);
});

test('a phrase is sent as its messages, then its images', () => {
  expect(piecesOf('一\n---\n二', ['a', 'b'])).toEqual([
    { kind: 'text', text: '一' },
    { kind: 'text', text: '二' },
    { kind: 'image', id: 'a' },
    { kind: 'image', id: 'b' },
  ]);
});
