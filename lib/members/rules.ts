import type { Member } from '../records/member.record';

/**
 * Whether who is signed on may change what a lead sets: shifts, checklist, notices, reminders. Where nobody is a lead,
 * everybody is; who has not signed on is no agent.
 * @param onDuty id of who is signed on, or null
 */
export function mayLead(members: readonly Pick<Member, 'id' | 'role'>[], onDuty: string | null): boolean {
  const led = members.some(({ role }) => role === 'lead');
  return !led || members.find(({ id }) => id === onDuty)?.role !== 'agent';
}
