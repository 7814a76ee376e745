import { seedTags } from '../../lib/buyers/commands';
import { addPhrases } from '../../lib/phrases/commands';
import { writeSetting } from '../../lib/settings/commands';
import { readSetting } from '../../lib/settings/queries';
import { db } from '../../lib/store/database';

/**
 * Puts the starter phrases and tags in, once in the life of this database; a library that was emptied later stays
 * empty. Done by the first screen that opens, since a worker cannot load the starter library on demand.
 */
export async function firstRun(): Promise<void> {
  if (await readSetting('seeded')) return;
  const { starterPhrases } = await import('../../lib/phrases/starter/starter-phrases');
  const writer = { memberId: null, now: Date.now };
  await db.transaction('rw', db.setting, db.phrase, db.tag, async () => {
    // Two screens may open at once; the transaction lets only one of them through.
    if (await readSetting('seeded')) return;
    await writeSetting('seeded', true);
    // The same ids everywhere: colleagues who become a team have each phrase once.
    const phrases = starterPhrases.map((phrase) => ({ ...phrase, id: `starter-${phrase.code}` }));
    await addPhrases(phrases, writer);
    await seedTags(writer);
  });
}
