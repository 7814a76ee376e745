import type { FillOutcome } from '../bridge/protocol';
import { randomId } from '../kernel/id';
import type { Phrase } from '../records/phrase.record';
import type { PhraseSound } from '../records/phrase-sound.record';
import { db } from '../store/database';
import { change, newMeta, remove, restore, type Writer } from '../store/write';

/** What an agent types to make a phrase; the store adds the rest. */
export type PhraseDraft = Pick<Phrase, 'title' | 'text' | 'code' | 'stage' | 'tags'>;

/**
 * Adds phrases at the end of the library, in their order, in one transaction.
 * @returns their ids
 */
export async function addPhrases(drafts: PhraseDraft[], writer: Writer): Promise<string[]> {
  return await db.transaction('rw', db.phrase, async () => {
    const start = await nextOrder();
    const phrases = drafts.map((draft, index) => ({ ...newMeta(writer), ...draft, order: start + index }));
    await db.phrase.bulkAdd(phrases);
    return phrases.map(({ id }) => id);
  });
}

async function nextOrder(): Promise<number> {
  const orders = (await db.phrase.toArray()).map(({ order }) => order);
  return orders.reduce((highest, order) => Math.max(highest, order), 0) + 1;
}

export async function editPhrase(id: string, fields: Partial<PhraseDraft>, writer: Writer): Promise<void> {
  await change(db.phrase, id, writer, fields);
}

/** Gives a phrase another place; the caller works `order` out from the neighbours. */
export async function movePhrase(id: string, order: number, writer: Writer): Promise<void> {
  await change(db.phrase, id, writer, { order });
}

export const deletePhrases = (ids: string[], writer: Writer) => remove(db.phrase, ids, writer);
export const restorePhrases = (ids: string[], writer: Writer) => restore(db.phrase, ids, writer);

/**
 * Brings an import in: new phrases are added, changed ones overwritten, in one transaction.
 * @returns a function that takes all of it back
 */
export async function importPhrases(
  added: PhraseDraft[],
  changed: { id: string; fields: Partial<PhraseDraft> }[],
  writer: Writer,
): Promise<() => Promise<void>> {
  return await db.transaction('rw', db.phrase, async () => {
    const before = await db.phrase.bulkGet(changed.map(({ id }) => id));
    const ids = await addPhrases(added, writer);
    for (const { id, fields } of changed) await change(db.phrase, id, writer, fields);
    return async () => {
      await db.transaction('rw', db.phrase, async () => {
        await remove(db.phrase, ids, writer);
        // The import may have been carried to colleagues by now, so its undoing is a change like any other.
        const stamp = { updatedAt: writer.now(), memberId: writer.memberId, dirty: 1 as const };
        await db.phrase.bulkPut(before.flatMap((phrase) => (phrase ? [{ ...phrase, ...stamp }] : [])));
      });
    };
  });
}

/** Keeps how phrases sound; what stood there of an earlier wording is replaced. */
export async function keepSounds(sounds: PhraseSound[]): Promise<void> {
  await db.phraseSound.bulkPut(sounds);
}

/** Counts a fill that worked; refused ones are no use of a phrase. */
export async function countUse(
  use: { phraseId: string; buyerKey: string | null; shop: string },
  outcome: FillOutcome,
  writer: Writer,
): Promise<void> {
  if (outcome.kind === 'refused') return;
  await db.phraseUse.add({
    id: randomId(),
    ...use,
    memberId: writer.memberId,
    at: writer.now(),
    outcome: outcome.kind,
  });
}
