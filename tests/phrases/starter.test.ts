import { describe, expect, it } from 'vitest';
import { check } from '../../lib/guard/check';
import { STAGES } from '../../lib/phrases/stages';
import { starterGroups, starterPhrases } from '../../lib/phrases/starter/starter-phrases';
import { parseText } from '../../lib/phrases/variables';
import { phraseSchema } from '../../lib/records/phrase.record';
import { aPhrase } from './a-phrase';

const ALL_SITES = ['jd', 'pinduoduo', 'feige', 'practice-desk'];

const count = (test: (group: (typeof starterGroups)[number]) => boolean) =>
  starterGroups.filter(test).reduce((sum, { phrases }) => sum + phrases.length, 0);

function bigrams(text: string): Set<string> {
  const plain = text.replace(/[\s\p{P}]/gu, '');
  return new Set(Array.from({ length: plain.length - 1 }, (_, i) => plain.slice(i, i + 2)));
}

function likeness(a: Set<string>, b: Set<string>): number {
  const both = [...a].filter((pair) => b.has(pair)).length;
  return both / (a.size + b.size - both);
}

describe('starter library', () => {
  it('is large enough in every stage, trade and period', () => {
    expect(starterPhrases.length).toBeGreaterThanOrEqual(170);
    for (const stage of STAGES)
      expect(
        count((group) => group.stage === stage),
        stage,
      ).toBeGreaterThanOrEqual(7);
    for (const trade of ['服饰', '美妆', '数码', '食品']) {
      expect(
        count((group) => group.trade === trade),
        trade,
      ).toBeGreaterThanOrEqual(15);
    }
    expect(count(({ trade }) => trade === '通用')).toBeGreaterThanOrEqual(100);
    for (const period of ['售前', '售中', '售后']) {
      expect(
        count((group) => group.period === period),
        period,
      ).toBeGreaterThanOrEqual(40);
    }
  });

  it('stands in the order of a talk', () => {
    const order = [...new Set(starterPhrases.map(({ stage }) => stage))];
    expect(order).toEqual([...STAGES]);
  });

  it('has a code for each phrase, short and its own', () => {
    const codes = starterPhrases.map(({ code }) => code);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
    for (const code of codes) expect(code).toMatch(/^[a-z]{2,4}[0-9]{0,2}$/);
  });

  it('has titles of its own', () => {
    const titles = starterPhrases.map(({ title }) => title);
    expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
  });

  it('uses the variables', () => {
    for (const variable of ['{买家}', '{客服}', '{店铺}', '{问候}']) {
      expect(
        starterPhrases.some(({ text }) => text.includes(variable)),
        variable,
      ).toBe(true);
    }
  });

  it.each(starterPhrases.map((phrase) => [phrase.title, phrase] as const))('%s', (title, phrase) => {
    expect(phraseSchema.safeParse(aPhrase(phrase)).success).toBe(true);
    expect(parseText(phrase.text).problems).toEqual([]);
    expect(check(phrase.text, { sites: ALL_SITES }).hits).toEqual([]);
    expect(title.length).toBeLessThanOrEqual(20);
    expect(phrase.text.length).toBeLessThanOrEqual(200);
    expect(phrase.text.split('\n').length).toBeLessThanOrEqual(4);
    // Half-width marks between Chinese signs, and 你 for 您, look careless.
    expect(phrase.text).not.toMatch(/[\u4e00-\u9fff][,?!:;()]|你|亲[,\uff0c]/);
  });

  it('has no two alike', () => {
    const sets = starterPhrases.map(({ title, text }) => ({ title, pairs: bigrams(text) }));
    const alike = sets.flatMap((a, i) =>
      sets
        .slice(i + 1)
        .flatMap((b) => (likeness(a.pairs, b.pairs) >= 0.5 ? [`${a.title} ~ ${b.title}`] : [])),
    );
    expect(alike).toEqual([]);
  });
});
