import type { Turn } from '../../lib/records/turn.record';

/** A whole turn for a test that cares about a few fields only; open unless `answeredAt` is given. */
export function aTurn(fields: Partial<Turn> & Pick<Turn, 'id'>): Turn {
  const answeredAt = fields.answeredAt ?? null;
  return {
    buyerKey: `practice|shop|${fields.id}`,
    site: 'practice',
    shop: 'shop',
    waitingSince: 0,
    firstSeenAt: fields.waitingSince ?? 0,
    open: answeredAt === null ? 1 : 0,
    source: 'timer',
    precision: 0,
    closedBy: answeredAt === null ? null : 'answer',
    answeredBy: answeredAt === null ? null : 'me',
    answerPrecision: answeredAt === null ? null : 0,
    robotAt: null,
    snoozedUntil: null,
    memberId: null,
    remindedAt: 0,
    ...fields,
    answeredAt,
  };
}
