import { expect, test } from 'vitest';
import { teamMeta } from '../../lib/records/meta';
import { recordTypes } from '../../lib/records/registry';
import { kindOf, kinds } from '../../lib/sync/kinds';

const team = recordTypes.filter(({ scope }) => scope === 'team');

test('every team record says who writes it, no device record does', () => {
  expect(team.filter(({ writes }) => !writes).map(({ table }) => table)).toEqual([]);
  expect(recordTypes.filter(({ scope, writes }) => scope === 'device' && writes)).toEqual([]);
  expect([...kinds.keys()]).toEqual(team.map(({ table }) => table));
});

test('what tells agents what to say is the lead’s, what they write about buyers is theirs', () => {
  const branch = (kind: string) => kinds.get(kind)?.branch;
  expect(['phrase', 'tag', 'guardRule', 'member', 'flowStep'].map(branch)).toEqual(Array(5).fill('l'));
  expect(['note', 'buyerTag', 'handover', 'flowTick', 'followUp'].map(branch)).toEqual(Array(5).fill('a'));
});

test('a way to merge is said of fields that exist, and of contents only', () => {
  const wrong = team.flatMap(({ table, schema, merge = {} }) => {
    const { shape } = schema as unknown as { shape: object };
    return Object.keys(merge)
      .filter((field) => !(field in shape) || field in teamMeta)
      .map((field) => `${table}.${field}`);
  });
  expect(wrong).toEqual([]);
});

test('a record that says nothing is no kind', () => {
  const silent = { ...(team[0] as (typeof team)[number]), table: 'silent' };
  delete silent.writes;
  expect(() => kindOf(silent)).toThrow('silent');
});
