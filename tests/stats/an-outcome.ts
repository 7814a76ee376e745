import type { Outcome } from '../../lib/records/outcome.record';

export const anOutcome = (fields: Partial<Outcome> & Pick<Outcome, 'id' | 'kind' | 'at'>): Outcome => ({
  buyerKey: 'practice|shop|a',
  site: 'practice',
  shop: 'shop',
  createdAt: fields.at,
  updatedAt: fields.at,
  memberId: null,
  deletedAt: null,
  dirty: 1,
  ...fields,
});
