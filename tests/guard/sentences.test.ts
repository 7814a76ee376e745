import { describe, expect, it } from 'vitest';
import { check } from '../../lib/guard/check';
import { disguised } from './disguised';
import { innocent } from './innocent';

describe('disguised', () => {
  const cases = Object.entries(disguised).flatMap(([rule, texts]) =>
    texts.map((text) => [rule, text] as const),
  );
  it('has enough of them', () => expect(cases.length).toBeGreaterThanOrEqual(60));
  it.each(cases)('%s: %s', (rule, text) => {
    const verdict = check(text, { sites: ['pinduoduo'] });
    expect(verdict.level).toBe('red');
    expect(verdict.hits.map((hit) => hit.ruleId)).toContain(rule);
  });
});

describe('innocent', () => {
  it('has enough of them', () => expect(innocent.length).toBeGreaterThanOrEqual(60));
  it.each(innocent)('%s', (text) => {
    expect(check(text, { sites: ['pinduoduo', 'jd'] }).hits).toEqual([]);
  });
});
