import { expect, test } from 'vitest';
import { ok } from '../../lib/kernel/result';
import { put, type Transport } from '../../lib/sync/remote';

const refusing = (error: object): Transport => ({
  request: async () =>
    ok({ code: 0, header: () => '', data: new TextEncoder().encode(JSON.stringify({ error, seq: 0 })) }),
});

test.each([
  [10077, 'maximum bytes exceeded', 'full'],
  [10077, 'write /data/msgs/9.blk: no space left on device', 'full'],
  [10077, 'store is closed', 'later'],
  [10002, 'resource limits exceeded for account', 'full'],
  [10023, 'insufficient resources', 'full'],
  [10047, 'insufficient storage resources available', 'full'],
  [10054, 'message size exceeds maximum allowed', 'tooLarge'],
  [10071, 'wrong last sequence: 7', 'conflict'],
  [10164, 'wrong last sequence', 'conflict'],
  [10008, 'JetStream system temporarily unavailable', 'later'],
])('%d, %s: %s', async (err_code, description, error) =>
  expect(await put(refusing({ code: 503, err_code, description }), 'a.note.x', new Uint8Array(), 3)).toEqual({
    ok: false,
    error,
  }),
);
