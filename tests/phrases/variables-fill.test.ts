import { describe, expect, it } from 'vitest';
import { parseText } from '../../lib/phrases/variables';
import { askedOf, type FillValues, fillText, lapseOf } from '../../lib/phrases/variables-fill';

const now = new Date(2026, 10, 22, 9, 5).getTime();
const VALUES: FillValues = {
  named: { buyer: '小鹿', agent: '小林', shop: '棉花铺', greeting: '下午好' },
  ofShop: {
    values: new Map([
      ['快递', '中通'],
      ['店称_售后', '本店'],
    ]),
    lapsed: new Map([['活动', { standing: 'ended', day: '2026-11-21' }]]),
  },
  now,
  language: 'zh',
};
const own = new Set(['店称_售后', '赠品']);
const fill = (text: string, values: Partial<FillValues> = {}, answers?: [string, string][]) =>
  fillText(parseText(text, own).parts, { ...VALUES, ...values }, answers && new Map(answers));
const asked = (text: string) => askedOf(parseText(text, own).parts, VALUES);

describe('fillText', () => {
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
    ['{店称_售后}发{快递},{courier}', '本店发中通,中通'],
    ['{日期}下单,{日期+3}发货,{日期-22}', '11月22日下单,11月25日发货,10月31日'],
    ['{日期+40}', '1月1日'],
    ['{时间}', '09:05'],
  ])('%j → %j', (text, filled) => {
    expect(parseText(text, own).problems).toEqual([]);
    expect(fill(text)).toEqual({ ok: true, value: filled });
  });

  it('writes dates in English for English', () => {
    expect(fill('{date+3}', { language: 'en' })).toEqual({ ok: true, value: 'Nov 25' });
  });

  it('says all that is missing, once each, and fills nothing', () => {
    expect(fill('{买家}{店铺}{买家}{x}', { named: { shop: ' ', agent: '小林' } })).toEqual({
      ok: false,
      error: { missing: ['variable buyer', 'variable shop'], unknown: ['{x}'] },
    });
  });

  it('does not read values or answers as text with variables', () => {
    expect(fill('{买家}您好', { named: { buyer: '{店铺}' } })).toEqual({ ok: true, value: '{店铺}您好' });
    expect(fill('{?单号}', {}, [['? 单号', '{买家}']])).toEqual({ ok: true, value: '{买家}' });
  });

  it('takes answers, but no blank ones, and not before what is known', () => {
    expect(fill('{?单号} {?单号}', {}, [['? 单号', ' SF1 ']])).toEqual({ ok: true, value: 'SF1 SF1' });
    expect(fill('{?单号}', {}, [['? 单号', '  ']]).ok).toBe(false);
    expect(fill('{快递}', {}, [['variable courier', '顺丰']])).toEqual({ ok: true, value: '中通' });
  });

  it('fills nothing while a phrase in the phrase is not put in', () => {
    expect(fill('{话术:fh}')).toEqual({ ok: false, error: { missing: [], unknown: ['{fh}'] } });
  });
});

describe('askedOf', () => {
  it('asks each thing once, in the order of the text', () => {
    expect(asked('{买家}{?单号}{订单号}{商品}{?选|a|b}{?单号}{赠品}{?选|a|c}').map(({ key }) => key)).toEqual(
      ['? 单号', 'variable order', 'variable product', '? 选|a|b', 'own 赠品', '? 选|a|c'],
    );
    expect(asked('{买家}{快递}{日期}')).toEqual([]);
  });

  it('says that a value of the shop has ended', () => {
    const [promotion] = asked('{活动}');
    expect(promotion && lapseOf(promotion.part, VALUES)).toEqual({ standing: 'ended', day: '2026-11-21' });
  });
});
