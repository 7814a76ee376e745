import { deleteMember, signOn } from '../members/commands';
import { memberOnDuty } from '../members/queries';
import { namesakes } from '../team/queries';

/**
 * Whoever signed on by name before the team's list had come is from now on the member whom the whole team knows; the one
 * who was only written down on this computer gives way.
 * @param names of this computer's seats
 */
export async function becomeKnown(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { known, local } = await namesakes(name);
    if (!known || local.length === 0) continue;
    const onDuty = (await memberOnDuty())?.id;
    if (local.some(({ id }) => id === onDuty)) await signOn(known.id);
    for (const { id } of local) await deleteMember(id, { memberId: known.id, now: Date.now });
  }
}
