import { expect, test } from 'vitest';
import { checkPin, hashPin } from '../../lib/platform/pin';

test('the right PIN opens, others do not', async () => {
  const stored = await hashPin('1234');
  expect(await checkPin('1234', stored)).toBe(true);
  for (const pin of ['1235', '', '12340', '0x1234']) expect(await checkPin(pin, stored)).toBe(false);
});

test('the PIN stands nowhere in what is stored, and two of the same look different', async () => {
  const [a, b] = [await hashPin('1234'), await hashPin('1234')];
  expect(JSON.stringify(a)).not.toContain('1234');
  expect(a.salt).toMatch(/^[0-9a-f]{32}$/);
  expect(a.hash).toMatch(/^[0-9a-f]{64}$/);
  expect([a.salt, a.hash]).not.toEqual([b.salt, b.hash]);
});

test('a stored PIN of an older build still opens', async () => {
  const stored = {
    salt: '00'.repeat(16),
    hash: 'f80cd0fb806e47eb2d4bf7f7e77a1045eee3b6c9f5277213cc456944013ca343',
  };
  expect(await checkPin('8888', stored)).toBe(true);
});
