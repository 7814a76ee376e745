import { expect, test } from 'vitest';
import { randomId } from '../../lib/kernel/id';
import { err, ok } from '../../lib/kernel/result';

test('an id is 16 characters of a small alphabet, each time another', () => {
  const ids = Array.from({ length: 500 }, randomId);
  for (const id of ids) expect(id).toMatch(/^[0-9a-z]{16}$/);
  expect(new Set(ids).size).toBe(500);
});

test('results carry either a value or an error', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 });
  expect(err('why')).toEqual({ ok: false, error: 'why' });
});
