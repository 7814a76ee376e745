import { describe, expect, test } from 'vitest';
import { starterPhrases } from '../../../lib/phrases/starter/starter-phrases';
import { anyFeature } from '../../../lib/phrases/suggest/any-feature';
import { featuresOf } from '../../../lib/phrases/suggest/choices';
import { suggest } from '../../../lib/phrases/suggest/suggest';
import { SuggestIndex } from '../../../lib/phrases/suggest/suggest-index';
import { aPhrase } from '../a-phrase';

function starter() {
  const index = new SuggestIndex();
  const library = starterPhrases.map((phrase, i) => aPhrase({ ...phrase, id: `${i}` }));
  for (const phrase of library) index.add(phrase);
  const titleOf = (id: string | undefined) => library.find((phrase) => phrase.id === id)?.title;
  const idOf = (title: string) => library.find((phrase) => phrase.title === title)?.id ?? '';
  const titles = (messages: string[], choices: Parameters<typeof suggest>[2] = new Map()) =>
    suggest(messages, index, choices).map(({ phraseId }) => titleOf(phraseId));
  return { index, idOf, titles };
}

describe('with the phrases that come along', () => {
  test.each([
    [['什么时候能发货呀'], '什么时候发货'],
    [['怎么还不发货'], '催发货安抚'],
    [['发什么快递'], '默认发什么快递'],
    [['物流好几天不动了'], '物流停滞'],
    [['退货运费谁出'], '运费谁出'],
    [['能开发票吗'], '可以开发票'],
    [['便宜点呗'], '能不能便宜'],
    [['改一下地址'], '改地址'],
    [['少发了一件'], '少发漏发'],
    [['在吗'], '欢迎光临'],
  ])('%j', (messages, title) => {
    expect(starter().titles(messages)[0]).toBe(title);
  });

  test('a burst is one message', () => {
    const { titles } = starter();
    expect(titles(['你好', '什么时', '候能发', '货呀'])).toEqual(titles(['什么时候能发货呀']));
  });

  test('two questions get an answer each', () => {
    expect(starter().titles(['可以开发票吗', '发什么快递'])).toEqual(
      expect.arrayContaining(['可以开发票', '默认发什么快递']),
    );
  });

  test.each([['哈哈哈'], ['13800138000'], ['[微笑]'], [''], ['今晚看球吗']])('silence: %j', (message) => {
    expect(starter().titles([message])).toEqual([]);
  });

  test('what the team chose comes first, and what does not fit goes', () => {
    const { index, idOf, titles } = starter();
    const said = ['什么时候能发货呀'];
    const counts = (title: string, n: number) =>
      new Map(
        [anyFeature, ...featuresOf(said, index).keys()].map((one) => [one, new Map([[idOf(title), n]])]),
      );
    expect(titles(said, counts('预售发货', 3))[0]).toBe('预售发货');
    expect(titles(said, counts('什么时候发货', -1))).not.toContain('什么时候发货');
    // Only where the message is near.
    expect(titles(['能开发票吗'], counts('预售发货', 30))[0]).toBe('可以开发票');
  });
});

test('a tag of the team is enough, however the phrase is worded', () => {
  const index = new SuggestIndex();
  index.add(aPhrase({ id: 'a', title: '回执', tags: ['祛痘'], text: '请看详情页' }));
  for (let i = 0; i < 30; i++) index.add(aPhrase({ id: `${i}`, title: `别的${i}`, text: '好的' }));
  expect(suggest(['你们这个祛痘的好使不'], index, new Map())).toMatchObject([
    { phraseId: 'a', reason: { word: '祛痘' } },
  ]);
  index.remove('a');
  expect(suggest(['你们这个祛痘的好使不'], index, new Map())).toEqual([]);
});

test('features are intents, telling characters and words of the library, without digits', () => {
  const { index } = starter();
  const features = [...featuresOf(['我叫王小明 13900001111 什么时候发货到翠微路甲9号'], index).keys()];
  expect(features).toContain('#ship-when');
  expect(features).toContain('~货');
  for (const feature of features) {
    expect(feature).toMatch(/^(#[a-z-]+|~\p{Script=Han}|\p{Script=Han}{2}|[a-z]+)$/u);
    expect(feature).not.toMatch(/王小|小明|翠微|\d/);
  }
});
