import type { SharedRow } from '../../lib/sync/merge';

/** A note that everybody has. */
export const aNote = (fields: Partial<SharedRow> = {}): SharedRow => ({
  id: 'n1',
  createdAt: 1,
  updatedAt: 1,
  memberId: 'ming',
  deletedAt: null,
  buyerKey: 'feige|s|b',
  shop: 's',
  text: '要大码。',
  open: false,
  ...fields,
});
