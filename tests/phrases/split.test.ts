import { describe, expect, test } from 'vitest';
import { splitText } from '../../lib/phrases/split';

const table: [string, string, number, string[]][] = [
  ['short enough', '您好。', 10, ['您好。']],
  ['at a sentence', '付款后当天发出。周末顺延一天。', 10, ['付款后当天发出。', '周末顺延一天。']],
  ['at a paragraph before a sentence', '第一段。\n\n第二。第三段', 9, ['第一段。', '第二。第三段']],
  ['closing quotes stay', '她说「好的。」然后走了', 8, ['她说「好的。」', '然后走了']],
  ['at a comma', '先到先得,数量有限要抓紧', 8, ['先到先得,', '数量有限要抓紧']],
  ['in the middle of words', '一二三四五六七八', 3, ['一二三', '四五六', '七八']],
  ['not in an emoji', '一二😊😊', 3, ['一二', '😊', '😊']],
  ['blanks go', '  一二三。 四五六  ', 5, ['一二三。', '四五六']],
];

describe('a text in parts', () => {
  test.each(table)('%s', (_what, text, limit, parts) => {
    expect(splitText(text, limit)).toEqual(parts);
  });

  test('nothing is lost and no part is too long, whatever the limit', () => {
    const text = '您好😊,48 小时内发出!\n第二行(全角:1%)\n\n最后一段 with words, and more.';
    const bare = (some: string) => some.replace(/\s/g, '');
    for (let limit = 2; limit < 60; limit += 1) {
      const parts = splitText(text, limit);
      expect(bare(parts.join(''))).toBe(bare(text));
      expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(limit);
    }
  });
});
