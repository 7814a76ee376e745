import { expect, test } from 'vitest';
import { longAnswer, readAnswers, writeAnswers } from '../../lib/flow/answers';

test.each([
  [
    '油皮 干皮',
    [
      ['油皮', '油皮'],
      ['干皮', '干皮'],
    ],
  ],
  [
    '  油皮，干皮、敏感肌 ',
    [
      ['油皮', '油皮'],
      ['干皮', '干皮'],
      ['敏感肌', '敏感肌'],
    ],
  ],
  ['不限=预算不限', [['不限', '预算不限']]],
  ['不限＝', [['不限', '不限']]],
  ['=预算不限', [['预算不限', '预算不限']]],
  ['油皮 油皮', [['油皮', '油皮']]],
  [' = ', []],
  ['', []],
])('%j', (typed, expected) => {
  expect(readAnswers(typed).map(({ label, tag }) => [label, tag])).toEqual(expected);
});

test('what is read is written the same', () => {
  expect(writeAnswers(readAnswers('油皮、不限=预算不限'))).toBe('油皮 不限=预算不限');
});

test('an answer or its tag can be too long', () => {
  expect(longAnswer(readAnswers('短 这个回答实在是太长太长太长了'))).toBe('这个回答实在是太长太长太长了');
  expect(longAnswer(readAnswers('短=这个标签实在是太长太长太长了'))).toBe('这个标签实在是太长太长太长了');
  expect(longAnswer(readAnswers('短 中'))).toBeUndefined();
});
