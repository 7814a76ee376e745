import { beforeAll, describe, expect, test } from 'vitest';
import { newSigner } from '../../lib/sync/signing';
import { type BoxKey, boxKey, unwrapSecrets, wrapSecrets } from '../../lib/sync/wrap';
import { aSecret } from './a-team';

const secrets = new Map([1, 2, 3].map((epoch) => [epoch, aSecret(epoch)]));
let li: BoxKey;
let gone: BoxKey;

beforeAll(async () => {
  [li, gone] = await Promise.all([boxKey((await newSigner()).seed), boxKey((await newSigner()).seed)]);
});

test('a key follows from the seed', async () => {
  const seed = aSecret(9);
  expect((await boxKey(seed)).id).toBe((await boxKey(seed)).id);
  expect(atob(li.id)).toHaveLength(32);
  expect(li.id).not.toBe(gone.id);
});

test('who stays has all secrets after the first; who left, none', async () => {
  const row = await wrapSecrets('t1', secrets, [li.id]);
  expect(row.epoch).toBe(3);
  expect(await unwrapSecrets('t1', row, li)).toEqual(new Map([...secrets].slice(1)));
  expect(await unwrapSecrets('t1', row, gone)).toBeNull();
  expect(JSON.stringify(row)).not.toContain(btoa(String.fromCharCode(...aSecret(3))));
});

describe('a box is bound to team, epoch and member', () => {
  test.each<[string, (row: Awaited<ReturnType<typeof wrapSecrets>>) => [string, typeof row]]>([
    ['another team', (row) => ['t2', row]],
    ['another epoch', (row) => ['t1', { ...row, epoch: 4 }]],
    ['another member’s box', (row) => ['t1', { ...row, boxes: { [gone.id]: row.boxes[li.id] ?? '' } }]],
    ['another sender', (row) => ['t1', { ...row, from: gone.id }]],
  ])('%s', async (_, change) => {
    const [team, row] = change(await wrapSecrets('t1', secrets, [li.id]));
    const own = row.boxes[li.id] === undefined ? gone : li;
    await expect(unwrapSecrets(team, row, own)).rejects.toThrow();
  });
});
