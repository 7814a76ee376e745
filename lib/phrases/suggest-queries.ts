import { db } from '../store/database';
import { anyFeature } from './suggest/any-feature';
import type { Choices } from './suggest/choices';

/** What was chosen so far where messages had these features, for `suggest`; the table may hold 20,000 others. */
export async function choicesAt(features: readonly string[]): Promise<Choices> {
  const choices = new Map<string, Map<string, number>>();
  const rows = await db.suggestCount
    .where('feature')
    .anyOf([anyFeature, ...features])
    .toArray();
  for (const { feature, phraseId, n } of rows) {
    const counts = choices.get(feature);
    if (counts) counts.set(phraseId, n);
    else choices.set(feature, new Map([[phraseId, n]]));
  }
  return choices;
}
