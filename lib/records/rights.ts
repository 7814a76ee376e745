import type { Member } from './member.record';
import type { RecordType } from './record';

/**
 * Whether who is signed on may change what a lead sets: the team's phrases, rules, tags, shifts, notices. Where nobody is
 * a lead, everybody is; who has not signed on is no agent.
 * @param onDuty id of who is signed on, or null
 */
export function mayLead(members: readonly Pick<Member, 'id' | 'role'>[], onDuty: string | null): boolean {
  const led = members.some(({ role }) => role === 'lead');
  return !led || members.find(({ id }) => id === onDuty)?.role !== 'agent';
}

/** Who writes, as far as rights depend on it. */
export interface Hand {
  memberId: string | null;
  /** See {@link mayLead}. */
  leads: boolean;
}

/** Whether a row may be written: what leads write by an agent only where it is his own. The team's server says the same. */
export function mayChange(
  { writes, own }: Pick<RecordType, 'writes' | 'own'>,
  row: object,
  { memberId, leads }: Hand,
): boolean {
  if (writes !== 'lead' || leads) return true;
  const owner = own && (row as Record<string, unknown>)[own];
  return memberId !== null && owner === memberId;
}

/** Whether a member's line on the list may be changed: by himself, but for what he may do; all of it by a lead. */
export const mayChangeMember = (id: string, fields: Partial<Member>, { memberId, leads }: Hand): boolean =>
  leads || (id === memberId && fields.role === undefined && fields.deletedAt === undefined);
