import { addPhrases } from '../phrases/commands';
import { seedTags } from '../buyers/commands';
import { db } from '../store/database';
import { applyLanguage } from '../words/i18n';

/** First install: the starter library and a few tags. Does nothing where phrases or tags already stand. */
export async function seedOnce(): Promise<void> {
  await applyLanguage();
  const writer = { memberId: null, now: Date.now };
  if ((await db.phrase.count()) === 0) {
    const { starterPhrases } = await import('../phrases/starter/starter-phrases');
    await addPhrases(starterPhrases, writer);
  }
  if ((await db.tag.count()) === 0) await seedTags(writer);
}
