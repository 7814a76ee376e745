import type { TabMemory } from '../../lib/platform/tab-memory';

/** What the worker remembers of a tab, for a test that cares about a few fields only. */
export const aTab = (fields: Partial<TabMemory> = {}): TabMemory => ({
  site: 'practice-desk',
  origin: 'http://localhost:4173',
  nonce: 'secret',
  shop: null,
  page: 'ready',
  present: [],
  ...fields,
});
