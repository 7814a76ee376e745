import { describe, expect, it } from 'vitest';
import { builtInRules } from '../../lib/guard/built-in';
import { compile } from '../../lib/guard/rules';

const sitesOf = (sites: '*' | readonly string[]) => (sites === '*' ? ['pinduoduo'] : sites);

describe.each(builtInRules.map((rule) => [rule.id, rule] as const))('rule %s', (_, rule) => {
  const guard = compile([rule]);
  it.each(rule.examples.bad)('finds %s', (text) => {
    expect(guard.check(text, { sites: sitesOf(rule.sites) }).level).toBe(rule.level);
  });
  it.each(rule.examples.good)('lets %s pass', (text) => {
    expect(guard.check(text, { sites: sitesOf(rule.sites) }).hits).toEqual([]);
  });
  it('has bounded patterns', () => {
    for (const source of [...rule.patterns, ...(rule.except ?? [])]) {
      expect(source.replace(/\\.|\[[^\]]*\]/g, '')).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });
});
