import { expect, test } from 'vitest';
import { mayLead } from '../../lib/members/rules';

const lin = { id: 'lin', role: 'agent' } as const;
const chen = { id: 'chen', role: 'agent' } as const;
const qing = { id: 'qing', role: 'lead' } as const;

test.each([
  ['a desk without members', [], null, true],
  ['agents without a lead', [lin, chen], 'lin', true],
  ['an agent beside a lead', [lin, qing], 'lin', false],
  ['the lead', [lin, qing], 'qing', true],
  ['nobody signed on', [lin, qing], null, true],
  ['somebody who has left', [lin, qing], 'chen', true],
] as const)('%s', (_, members, onDuty, may) => {
  expect(mayLead(members, onDuty)).toBe(may);
});
