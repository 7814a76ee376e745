import { addMember, signOn } from '../../lib/members/commands';
import { allMembers, memberOnDuty } from '../../lib/members/queries';
import type { Who } from '../../lib/team/make';

/**
 * Puts everybody of the team on the list of members, which then reaches them all, and signs the lead on where nobody is.
 * Who is on it already stays as it is.
 */
export async function enrol(people: readonly Who[], lead: string): Promise<void> {
  const there = await allMembers();
  const memberId = (await memberOnDuty())?.id ?? null;
  // Each a moment later than the one before: the list of members goes by that.
  const begun = Date.now();
  for (const [at, { name, role }] of people.entries())
    if (!there.some((member) => member.name === name))
      await addMember(name, role, null, { memberId, now: () => begun + at });
  if (memberId !== null) return;
  const own = (await allMembers()).find(({ name }) => name === lead);
  if (own) await signOn(own.id);
}
