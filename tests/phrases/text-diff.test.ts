import { describe, expect, test } from 'vitest';
import { diffText } from '../../lib/phrases/text-diff';

const marked = (before: string, after: string) =>
  diffText(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'new' ? `+[${text}]` : `-[${text}]`))
    .join('');

describe('what became of a text', () => {
  test.each([
    ['今天发货', '明天发货', '-[今]+[明]天发货'],
    ['16:00 前', '18:00 前', '-[16]+[18]:00 前'],
    ['一\n二', '一\n二\n三', '一\n二+[\n三]'],
    ['在的👨‍👩‍👧', '在的👍', '在的-[👨‍👩‍👧]+[👍]'],
    ['', '您好', '+[您好]'],
    ['同', '同', '同'],
  ])('%j → %j', (before, after, runs) => {
    expect(marked(before, after)).toBe(runs);
  });

  // Letter by letter these two would take longer than any test may.
  test('two long strangers are told whole', () => {
    const strange = (first: number) =>
      Array.from({ length: 200_000 }, (_, at) => String.fromCharCode(first + (at % 5000))).join('');
    const [a, b] = [strange(0x4e00), strange(0x6e00)];
    expect(diffText(a, b)).toEqual([
      { kind: 'gone', text: a },
      { kind: 'new', text: b },
    ]);
  });

  test('nothing is lost on the way', () => {
    const [before, after] = ['48小时内发出😊\n您放心', '您放心,24小时内\n发出😊'];
    const runs = diffText(before, after);
    const side = (gone: 'gone' | 'new') =>
      runs
        .filter(({ kind }) => kind !== gone)
        .map(({ text }) => text)
        .join('');
    expect(side('new')).toBe(before);
    expect(side('gone')).toBe(after);
  });
});
