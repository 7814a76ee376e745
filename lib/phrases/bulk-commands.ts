import { type Phrase, phraseRecord } from '../records/phrase.record';
import { db } from '../store/database';
import { remove, touched, type Writer } from '../store/write';
import { handOf, mustChange } from '../store/write-rights';
import type { BulkChanges, BulkFields } from './bulk';
import { keepVersions } from './version-commands';
import { fieldsThatDiffer, versionedFields } from './versions';

/** How to take a write of many phrases back. */
export interface BulkUndo {
  /** `updatedAt` of what was written: a phrase that says otherwise was edited since and stays. */
  at: number;
  before: BulkChanges;
}

/** Phrases that are written in one go, so that the screen that writes stays free. */
const portion = 200;

/**
 * Changes many phrases in one transaction; what they said before is kept, as with one.
 * @param onProgress is told how many are done
 */
export async function editPhrases(
  changes: BulkChanges,
  writer: Writer,
  onProgress: (done: number) => void = () => {},
): Promise<BulkUndo> {
  return await write(changes, writer, onProgress);
}

/** Takes {@link editPhrases} back, all but phrases that were edited or deleted since. */
export async function undoEdits({ at, before }: BulkUndo, writer: Writer): Promise<void> {
  await write(before, writer, () => {}, at);
}

async function write(
  changes: BulkChanges,
  writer: Writer,
  onProgress: (done: number) => void,
  onlyOf?: number,
): Promise<BulkUndo> {
  const at = writer.now();
  const before: BulkChanges = new Map();
  const ids = [...changes.keys()];
  const hand = await handOf(writer);
  await db.transaction('rw', db.phrase, db.phraseVersion, async () => {
    for (let done = 0; done < ids.length; done += portion) {
      const read = await db.phrase.bulkGet(ids.slice(done, done + portion));
      const was: Phrase[] = [];
      const rows = read.flatMap((phrase): Phrase[] => {
        const fields = phrase && changes.get(phrase.id);
        if (!phrase || !fields || phrase.deletedAt !== null) return [];
        if (onlyOf !== undefined && phrase.updatedAt !== onlyOf) return [];
        before.set(phrase.id, sameFields(phrase, fields));
        const row = { ...phrase, ...fields, ...touched(writer, at) };
        mustChange(phraseRecord, [phrase, row], hand);
        if (saysElse(phrase, row)) was.push(phrase);
        return [row];
      });
      await keepVersions(was, writer);
      await db.phrase.bulkPut(rows);
      onProgress(Math.min(ids.length, done + portion));
    }
  });
  return { at, before };
}

/** Is it more than the place that changed? */
const saysElse = (a: Phrase, b: Phrase): boolean =>
  fieldsThatDiffer(versionedFields(a), versionedFields(b)).length > 0;

/** Of the phrase the fields that `fields` has. */
const sameFields = (phrase: Phrase, fields: BulkFields): BulkFields =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, phrase[name as keyof BulkFields]]));

/** Phrases that say the same: one stays, the others go. */
export interface Merge {
  keep: string;
  drop: readonly string[];
}

/** How to take {@link mergePhrases} back. */
export interface MergeUndo {
  phrases: Phrase[];
  /** Ids of uses by the phrase that they belonged to. */
  uses: Map<string, string[]>;
}

/**
 * Leaves one phrase of each group, with the tags and the uses of all of them and the first code, in one transaction.
 * The others are deleted as usual.
 */
export async function mergePhrases(merges: readonly Merge[], writer: Writer): Promise<MergeUndo> {
  const undo: MergeUndo = { phrases: [], uses: new Map() };
  const at = writer.now();
  const stamp = touched(writer, at);
  const hand = await handOf(writer);
  await db.transaction('rw', db.phrase, db.phraseUse, db.phraseVersion, async () => {
    for (const { keep, drop } of merges) {
      const [kept, ...others] = await db.phrase.bulkGet([keep, ...drop]);
      const gone = others.filter((phrase) => phrase !== undefined && phrase.deletedAt === null) as Phrase[];
      if (!kept || kept.deletedAt !== null || gone.length === 0) continue;
      const all = [kept, ...gone];
      mustChange(phraseRecord, all, hand);
      undo.phrases.push(...all);
      const tags = [...new Set(all.flatMap((phrase) => phrase.tags))];
      const code = all.find((phrase) => phrase.code !== '')?.code ?? '';
      const merged = { ...kept, tags, code, ...stamp };
      if (saysElse(kept, merged)) await keepVersions([kept], writer);
      await db.phrase.put(merged);
      for (const { id } of gone) {
        const uses = await db.phraseUse.where('phraseId').equals(id).primaryKeys();
        undo.uses.set(id, uses);
        await db.phraseUse.where('phraseId').equals(id).modify({ phraseId: keep });
      }
      await remove(
        db.phrase,
        gone.map(({ id }) => id),
        { ...writer, now: () => at },
      );
    }
  });
  return undo;
}

/** Takes {@link mergePhrases} back. */
export async function undoMerge({ phrases, uses }: MergeUndo, writer: Writer): Promise<void> {
  const stamp = touched(writer);
  mustChange(phraseRecord, phrases, await handOf(writer));
  await db.transaction('rw', db.phrase, db.phraseUse, async () => {
    await db.phrase.bulkPut(phrases.map((phrase) => ({ ...phrase, ...stamp })));
    for (const [phraseId, ids] of uses) await db.phraseUse.where('id').anyOf(ids).modify({ phraseId });
  });
}
