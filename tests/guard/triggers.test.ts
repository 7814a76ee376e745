import { describe, expect, it } from 'vitest';
import { activeRules } from '../../lib/guard/active';
import { builtInRules } from '../../lib/guard/built-in';
import { normalise } from '../../lib/guard/normalise';
import { triggersOf } from '../../lib/guard/triggers';
import { judgedBad } from './judged/bad';

describe('triggers', () => {
  it.each([
    ['微信', ['微信']],
    ['好[评坪]', ['好评', '好坪']],
    ['微信|vx', ['微信', 'vx']],
    ['甲?乙', ['乙']],
    ['甲{0,3}乙{2}', ['乙乙']],
    ['(?:甲|乙)丙', ['甲丙', '乙丙']],
    ['(?<!不)甲(?!乙)', ['甲']],
    ['[^甲]乙', ['乙']],
    ['a\\.b', ['a.', '.b'].slice(0, 1)],
    ['甲?', null],
    ['甲|.', null],
  ])('of %s', (pattern, triggers) => expect(triggersOf(pattern)).toEqual(triggers));

  const texts = [
    ...builtInRules.flatMap(({ examples }) => [...examples.bad, ...examples.good]),
    ...Object.values(judgedBad).flat(),
  ];
  it.each(activeRules().map((rule) => [rule.id, rule] as const))('%s misses no match by them', (_, rule) => {
    rule.patterns?.forEach((pattern, index) => {
      for (const text of texts) {
        const read = rule.asWritten ? text : normalise(text).text;
        const triggers = rule.triggers?.[index];
        if (!triggers || !new RegExp(pattern).test(read)) continue;
        expect(
          triggers.some((trigger) => read.includes(trigger)),
          `${pattern} on ${read}`,
        ).toBe(true);
      }
    });
  });
});
