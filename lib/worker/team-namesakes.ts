import { takeOver } from '../members/commands';
import { namesakes } from '../team/queries';

/**
 * Whoever signed on by name before the team's list had come is from now on the member whom the whole team knows; the one
 * who was only written down on this computer gives way.
 * @param names of this computer's seats
 */
export async function becomeKnown(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { known, local } = await namesakes(name);
    if (known && local.length > 0) await takeOver(known.id, local, Date.now);
  }
}
