import type { SyncState } from '../../lib/records/sync-state.record';

/** A browser that has just joined. */
export const aSyncState = (fields: Partial<SyncState> = {}): SyncState => ({
  id: 'team',
  shop: '云裳旗舰店',
  user: 'li',
  role: 'agent',
  url: 'ws://127.0.0.1:1',
  phase: 'connecting',
  why: null,
  cursor: 0,
  last: 0,
  pending: 0,
  doneAt: null,
  refusedCounts: {},
  origin: '',
  swept: { upTo: 0, n: 0 },
  relisting: null,
  later: [],
  knew: '',
  skew: null,
  full: false,
  computers: [],
  ...fields,
});
