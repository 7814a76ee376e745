import { describe, expect, test } from 'vitest';
import {
  askedNothing,
  asksBuyer,
  endedAfter,
  missedSteps,
  nextStep,
  phraseFor,
  questionId,
  resumedWithin,
  roundOf,
  setFor,
  statesOf,
  stepTickedBy,
} from '../../lib/flow/rules';
import { starterSets, starterSteps } from '../../lib/flow/starter';
import { starterPhrases } from '../../lib/phrases/starter/starter-phrases';

const now = 1_763_800_000_000;
const tick = (stepId: string, ago = 0, skipped = false) => ({ stepId, createdAt: now - ago, skipped });
const stand = (...ticks: ReturnType<typeof tick>[]) => statesOf(starterSteps, ticks);
const off = (id: string) => starterSteps.map((step) => (step.id === id ? { ...step, on: false } : step));

describe('which step is next', () => {
  test.each([
    ['nothing ticked', [], 'welcome'],
    ['the first', [tick('welcome')], 'introduce'],
    ['one in the middle: what was passed over comes first', [tick('offer')], 'welcome'],
    ['a skipped one is behind', [tick('welcome'), tick('introduce', 0, true)], 'offer'],
    ['all', starterSteps.map(({ id }) => tick(id)), undefined],
    ['a step that is no more', [tick('gone')], 'welcome'],
  ] as const)('%s', (_, ticks, expected) => {
    expect(nextStep(starterSteps, stand(...ticks))?.id).toBe(expected);
  });

  test('one that is switched off is passed over', () => {
    expect(nextStep(off('welcome'), statesOf(off('welcome'), []))?.id).toBe('introduce');
  });
});

describe('which talk the ticks belong to', () => {
  const minute = 60_000;
  test.each([
    ['an unfinished talk goes on the next day', [tick('welcome', resumedWithin - 1)], ['welcome']],
    ['after three days it is another', [tick('welcome', resumedWithin + 1)], []],
    ['a finished one lasts while the buyer says thanks', [tick('farewell', endedAfter - 1)], ['farewell']],
    [
      '… and is over after six hours',
      [tick('welcome', endedAfter + minute), tick('farewell', endedAfter + 1)],
      [],
    ],
    ['goodbye left out is no end', [tick('farewell', endedAfter + 1, true)], ['farewell']],
    [
      'ticks of the talk before are left behind',
      [tick('farewell', endedAfter + minute), tick('welcome', 0)],
      ['welcome'],
    ],
    [
      'each pause counts from tick to tick',
      [tick('welcome', 4 * resumedWithin), tick('offer', resumedWithin), tick('check')],
      ['offer', 'check'],
    ],
  ])('%s', (_, ticks, expected) => {
    expect(roundOf(ticks.toReversed(), starterSteps, now).map(({ stepId }) => stepId)).toEqual(expected);
  });

  test('the last step is the last in use', () => {
    const steps = off('farewell');
    expect(roundOf([tick('remark', endedAfter + 1)], steps, now)).toEqual([]);
    expect(roundOf([tick('farewell', endedAfter + 1)], steps, now)).toHaveLength(1);
  });
});

describe('phrases of steps', () => {
  test('each starter step finds its phrase in the starter library', () => {
    const titles = starterSteps.map((step) => phraseFor(step, starterPhrases)?.title);
    expect(titles).toEqual([
      '欢迎光临',
      '先问需求',
      '活动告知',
      '核对规格数量',
      '核对地址',
      '备注已记',
      '收尾感谢',
    ]);
  });

  test('every phrase of the starter library belongs to one step at most', () => {
    const twice = starterPhrases.filter(
      (phrase) => starterSteps.filter((step) => phraseFor(step, [phrase])).length > 1,
    );
    expect(twice.map(({ title }) => title)).toEqual([]);
  });

  test('the best one is taken: order is the list’s', () => {
    const [a, b] = [
      { stage: '告别', tags: ['节日'] },
      { stage: '告别', tags: [] },
    ];
    const farewell = starterSteps[6] as (typeof starterSteps)[number];
    expect(phraseFor(farewell, [b, a])).toBe(b);
    expect(phraseFor({ ...farewell, tags: ['节日'] }, [b, a])).toBe(a);
    expect(phraseFor({ ...farewell, stages: [] }, [b, a])).toBeUndefined();
  });

  test.each([
    ['欢迎', [], [], 'welcome'],
    ['核对', ['地址'], [], 'check'],
    ['核对', ['订单'], [], 'confirm'],
    ['核对', ['礼品'], [], undefined],
    ['售后', [], [], undefined],
    ['欢迎', [], [tick('welcome')], undefined],
    ['欢迎', [], [tick('welcome', 0, true)], undefined],
  ] as const)('using one of %s %j after %j ticks %s', (stage, tags, ticks, expected) => {
    expect(stepTickedBy({ stage, tags: [...tags] }, starterSteps, stand(...ticks))?.id).toBe(expected);
  });

  test('of two steps with the same phrases the open one is ticked', () => {
    const steps = starterSteps.map((step) => ({ ...step, stages: ['核对'], tags: [] }));
    const phrase = { stage: '核对', tags: [] };
    expect(stepTickedBy(phrase, steps, statesOf(steps, [tick('welcome')]))?.id).toBe('introduce');
  });
});

describe('what was missed before goodbye', () => {
  const missed = (at: string | undefined, ...ticks: ReturnType<typeof tick>[]) =>
    missedSteps(starterSteps, stand(...ticks), at).map(({ id }) => id);
  test.each([
    ['on the way nothing is missed', 'welcome', [], []],
    ['at goodbye the address is', 'farewell', [], ['check']],
    ['… and after it', 'welcome', [tick('farewell')], ['check']],
    ['checked', 'farewell', [tick('check')], []],
    ['left out on purpose', 'farewell', [tick('check', 0, true)], []],
    ['all done', undefined, [tick('check'), tick('farewell')], []],
  ] as const)('%s', (_, at, ticks, expected) => {
    expect(missed(at, ...ticks)).toEqual(expected);
  });
});

describe('questions', () => {
  test.each([
    ['您平时穿多大？', true],
    ['What size?', true],
    ['您好{?称呼},欢迎光临', false],
    ['48 小时内发货', false],
  ])('%s asks: %s', (text, asks) => {
    expect(asksBuyer(text)).toBe(asks);
  });

  const texts = new Map([
    ['told', '48 小时内发货'],
    ['asks', '您要多大的？'],
  ]);
  const uses = (...ids: string[]) => ids.map((phraseId, index) => ({ phraseId, at: now + index }));
  test.each([
    ['two answers', uses('told', 'told'), false],
    ['three answers', uses('told', 'told', 'told'), true],
    ['a phrase that asks', uses('told', 'told', 'told', 'asks'), false],
    ['a question of a set', uses('told', questionId('skin', 0), 'told', 'told'), false],
    ['a phrase that is no more counts as an answer', uses('told', 'gone', 'told'), true],
    ['of the talk before', uses('told', 'told', 'told').map((use) => ({ ...use, at: now - 1 })), false],
  ])('%s', (_, used, expected) => {
    expect(askedNothing(used, [tick('welcome')], texts)).toBe(expected);
  });

  test.each([
    ['food', '云裳服饰旗舰店', 'food'],
    [undefined, '云裳服饰旗舰店', 'clothes'],
    ['gone', '青禾服饰', 'clothes'],
    [undefined, '老张杂货铺', 'skin'],
    [undefined, '', 'skin'],
  ])('chosen %s in %j: asks %s', (chosen, shop, expected) => {
    expect(setFor(starterSets, chosen, shop)?.id).toBe(expected);
  });

  test('before the first tick nobody is reminded', () => {
    expect(askedNothing(uses('told', 'told', 'told'), [], texts)).toBe(false);
  });

  test('the starter sets ask, and their answers fit a tag', () => {
    for (const { questions } of starterSets) {
      for (const { text, answers } of questions) {
        expect(asksBuyer(text), text).toBe(true);
        expect(new Set(answers.map(({ tag }) => tag)).size).toBe(answers.length);
        for (const { label, tag } of answers)
          expect([label, tag].every((word) => word.length <= 12)).toBe(true);
      }
    }
  });
});
