import { describe, expect, it, test } from 'vitest';
import { type DuplicateGroup, findDuplicates, foldText } from '../../lib/phrases/duplicates';
import { generatePhrases } from '../data/phrase-generator';

function groups(texts: string[], near?: number): DuplicateGroup[] {
  const work = findDuplicates(
    texts.map((text, at) => ({ id: `${at}`, text })),
    near,
  );
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    expect(value).toBeGreaterThanOrEqual(0);
    expect(value).toBeLessThanOrEqual(1);
  }
}

test.each([
  ['您好，今天发货！', '您好,今天发货'],
  ['ＡＢＣ 12', 'abc12'],
  ['好的~ [玫瑰]\n马上', '好的玫瑰马上'],
  ['😀', ''],
])('folds %s', (a, b) => expect(foldText(a)).toBe(foldText(b)));

const long = '亲爱的顾客您好，您的订单今天下午四点以前付款的话当天就可以发出，请您放心等待收货';

describe('groups', () => {
  it('what differs in signs only is exactly the same', () => {
    expect(groups(['在的，您好', '别的', '在的 您好!'])).toEqual([{ ids: ['0', '2'], exact: true }]);
  });
  it('what differs in a word is nearly the same', () => {
    expect(groups([long, `${long}哦`, '完全不同的一句话说的是别的事情'])).toEqual([
      { ids: ['0', '1'], exact: false },
    ]);
  });
  it('short texts have to be the same', () => {
    expect(groups(['在的亲', '在的哦', '在的亲'])).toEqual([{ ids: ['0', '2'], exact: true }]);
  });
  it('texts of signs alone are no duplicates', () => expect(groups(['😀', '👍', '！！'])).toEqual([]));
  it('no chain of small steps leads away from the first text', () => {
    const words = [...long];
    const chain = Array.from({ length: 12 }, (_, n) => words.map((sign, at) => (at < 2 * n ? '换' : sign)));
    const [first] = groups(chain.map((signs) => signs.join('')));
    expect(first?.ids).toContain('1');
    expect(first?.ids).not.toContain('8');
  });
});

/** The plain way: every pair, no index. */
function firstNear(texts: string[], near: number): (number | undefined)[] {
  const bags = texts.map((text) => {
    const fold = foldText(text);
    return new Set(Array.from({ length: fold.length - 1 }, (_, at) => fold.slice(at, at + 2)));
  });
  const leaders: number[] = [];
  return bags.map((bag, at) => {
    const found = leaders.find((other) => {
      const shared = [...bag].filter((bigram) => bags[other]?.has(bigram)).length;
      return shared / (bag.size + (bags[other]?.size ?? 0) - shared) >= near;
    });
    if (found === undefined) leaders.push(at);
    return found;
  });
}

test('the index finds what looking at every pair finds', () => {
  const seen = new Set<string>();
  const texts = generatePhrases(900)
    .map(({ text }) => text)
    .filter((text) => !seen.has(foldText(text)) && seen.add(foldText(text)));
  const plain = firstNear(texts, 0.7);
  const byLeader = new Map<number, string[]>();
  for (const [at, leader] of plain.entries()) {
    if (leader === undefined) continue;
    byLeader.set(leader, [...(byLeader.get(leader) ?? [`${leader}`]), `${at}`]);
  }
  const found = groups(texts, 0.7).map(({ ids }) => ids);
  expect(byLeader.size).toBeGreaterThan(3);
  expect(found).toEqual([...byLeader].sort(([a], [b]) => a - b).map(([, ids]) => ids));
});

test('a library of 10,000 is looked through in pieces, none of them long', () => {
  const work = findDuplicates(generatePhrases(10_000));
  let pieces = 0;
  while (!work.next().done) pieces += 1;
  expect(pieces).toBeGreaterThan(80);
});
