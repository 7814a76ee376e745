import { db } from '../store/database';
import type { Choices } from './suggest/choices';

/** What was chosen so far, for `suggest`. */
export async function allChoices(): Promise<Choices> {
  const choices = new Map<string, Map<string, number>>();
  await db.suggestCount.each(({ feature, phraseId, n }) => {
    const counts = choices.get(feature);
    if (counts) counts.set(phraseId, n);
    else choices.set(feature, new Map([[phraseId, n]]));
  });
  return choices;
}
