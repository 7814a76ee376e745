import { describe, expect, it } from 'vitest';
import { greeting } from '../../lib/phrases/greeting';
import { fillText, parseText } from '../../lib/phrases/variables';

const VALUES = { buyer: '小鹿', agent: '小林', shop: '棉花铺', greeting: '下午好' };
const fill = (text: string, values: Parameters<typeof fillText>[1] = VALUES) =>
  fillText(parseText(text).parts, values);

describe('parseText and fillText', () => {
  it.each([
    ['{问候},{买家}', '下午好,小鹿'],
    ['{greeting}, {Buyer}', '下午好, 小鹿'],
    ['{ 店铺 }的{客服}', '棉花铺的小林'],
    ['\uff5b买家\uff5d您好', '小鹿您好'],
    ['\uff5b其他\uff5d', '\uff5b其他\uff5d'],
    ['满{{100}}减{{10}}', '满{100}减{10}'],
    ['{{{买家}}}', '{小鹿}'],
    ['没有变量\n第二行', '没有变量\n第二行'],
    ['', ''],
    ['<img onerror=alert(1)> & "引号"', '<img onerror=alert(1)> & "引号"'],
  ])('%j → %j', (text, filled) => {
    expect(parseText(text).problems).toEqual([]);
    expect(fill(text)).toEqual({ ok: true, value: filled });
  });

  it.each([
    ['您好{订单号}', 'unknown-variable', 2, 7],
    ['{}', 'empty-variable', 0, 2],
    ['{  }', 'empty-variable', 0, 4],
    ['您好{买家', 'unclosed-brace', 2, 3],
    ['{买\n家}', 'unclosed-brace', 0, 1],
    ['您好}', 'stray-brace', 2, 3],
  ])('%j is %s at %d–%d', (text, id, start, end) => {
    expect(parseText(text).problems[0]).toEqual({ id, start, end });
    expect(fill(text).ok).toBe(false);
  });

  it('reads on after a problem', () => {
    const { parts, problems } = parseText('{a}{买家}{b');
    expect(problems.map(({ id }) => id)).toEqual(['unknown-variable', 'unclosed-brace']);
    expect(parts).toContainEqual({ kind: 'variable', name: 'buyer' });
  });

  it('says all that is missing, once each, and fills nothing', () => {
    expect(fill('{买家}{店铺}{买家}{x}', { shop: ' ', agent: '小林' })).toEqual({
      ok: false,
      error: { missing: ['buyer', 'shop'], unknown: ['{x}'] },
    });
  });

  it('does not read values as text with variables', () => {
    expect(fill('{买家}您好', { buyer: '{店铺}' })).toEqual({ ok: true, value: '{店铺}您好' });
  });
});

describe('greeting', () => {
  it.each([
    [0, '晚上好'],
    [4, '晚上好'],
    [5, '早上好'],
    [8, '早上好'],
    [9, '上午好'],
    [12, '中午好'],
    [14, '下午好'],
    [17, '下午好'],
    [18, '晚上好'],
    [23, '晚上好'],
  ])('%d → %s', (hour, words) => expect(greeting(hour)).toBe(words));
});
