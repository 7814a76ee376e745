import type { BuyerSighting } from '../../lib/bridge/protocol';

/** A whole sighting for a test that cares about a few fields only. */
export const aSighting = (fields: Partial<BuyerSighting> = {}): BuyerSighting => ({
  at: 0,
  buyerId: 'b1',
  weak: false,
  nick: '小王',
  preview: '',
  waiting: undefined,
  waitSeconds: undefined,
  thread: undefined,
  ...fields,
});
