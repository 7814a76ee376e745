import { describe, expect, test } from 'vitest';
import { type Hand, mayChange, mayChangeMember, mayLead } from '../../lib/records/rights';

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

describe('who may change a row', () => {
  const phrase = { writes: 'lead', own: 'ownerId' } as const;
  const rule = { writes: 'lead' } as const;
  const note = { writes: 'agent' } as const;
  const agent: Hand = { memberId: 'lin', leads: false };
  const lead: Hand = { memberId: 'qing', leads: true };
  const nobody: Hand = { memberId: null, leads: false };
  test.each([
    ['an agent, what agents write', note, {}, agent, true],
    ['an agent, what leads write', rule, {}, agent, false],
    ['an agent, his own', phrase, { ownerId: 'lin' }, agent, true],
    ['an agent, a colleague’s', phrase, { ownerId: 'chen' }, agent, false],
    ['an agent, the team’s', phrase, { ownerId: null }, agent, false],
    ['nobody is the owner of the team’s', phrase, { ownerId: null }, nobody, false],
    ['an agent, a rule that says it is his', rule, { ownerId: 'lin' }, agent, false],
    ['a lead, the team’s', phrase, { ownerId: null }, lead, true],
    ['a lead, an agent’s', phrase, { ownerId: 'lin' }, lead, true],
  ])('%s', (_, type, row, hand, may) => {
    expect(mayChange(type, row, hand)).toBe(may);
  });
  test.each([
    ['his own name', 'lin', { name: '林姐' }, agent, true],
    ['his own role', 'lin', { role: 'lead' as const }, agent, false],
    ['that he is gone', 'lin', { deletedAt: 1 }, agent, false],
    ['another’s PIN', 'chen', { pin: null }, agent, false],
    ['another’s role, by a lead', 'lin', { role: 'lead' as const }, lead, true],
  ])('of a member: %s', (_, id, fields, hand, may) => {
    expect(mayChangeMember(id, fields, hand)).toBe(may);
  });
});
