import { addMember, signOn } from '../../lib/members/commands';
import { allMembers, memberOnDuty } from '../../lib/members/queries';
import type { Who } from '../../lib/team/make';

/**
 * Puts everybody of the team on the list of members, which then reaches them all, and signs the lead on where nobody is.
 * Who is on it already stays as it is.
 */
export async function enrol(people: readonly Who[], lead: string): Promise<void> {
  const there = await allMembers();
  const writer = { memberId: (await memberOnDuty())?.id ?? null, now: Date.now };
  for (const { name, role } of people)
    if (!there.some((member) => member.name === name)) await addMember(name, role, null, writer);
  if (writer.memberId !== null) return;
  const own = (await allMembers()).find(({ name }) => name === lead);
  if (own) await signOn(own.id);
}
