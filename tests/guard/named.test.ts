import { expect, it } from 'vitest';
import { builtInRules } from '../../lib/guard/built-in';
import { guardGroups } from '../../lib/guard/rule';
import { guard } from '../../lib/words/guard.words';

it('every built-in rule and group has a name, a reason, a source and both kinds of examples', () => {
  for (const { id, reason, source, examples } of builtInRules) {
    expect(guard.zh, id).toHaveProperty(`rule_${id}`);
    expect(reason.zh && reason.en && source, id).toBeTruthy();
    expect(Math.min(examples.bad.length, examples.good.length), id).toBeGreaterThanOrEqual(2);
  }
  expect(new Set(builtInRules.map(({ id }) => id)).size).toBe(builtInRules.length);
  for (const group of guardGroups) expect(guard.zh).toHaveProperty(`group_${group}`);
});
