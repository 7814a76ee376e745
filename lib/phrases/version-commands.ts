import { randomId } from '../kernel/id';
import { type Phrase, phraseRecord } from '../records/phrase.record';
import type { PhraseVersion, VersionedFields } from '../records/phrase-version.record';
import { db } from '../store/database';
import { change, type Writer } from '../store/write';
import { handOf, mustChange } from '../store/write-rights';
import { fieldsThatDiffer, mostVersions, opensVersion, versionedFields } from './versions';

/**
 * Keeps how phrases stood before they are changed, and forgets the oldest versions. To be called in the transaction of
 * the change.
 * @param always also while an edit goes on, since the words would be lost otherwise
 */
export async function keepVersions(before: Phrase[], writer: Writer, always = false): Promise<void> {
  const kept = new Map<string, PhraseVersion[]>();
  const ids = before.map(({ id }) => id);
  for (const version of await db.phraseVersion.where('phraseId').anyOf(ids).sortBy('at')) {
    const versions = kept.get(version.phraseId);
    if (versions) versions.push(version);
    else kept.set(version.phraseId, [version]);
  }
  const at = writer.now();
  const added: PhraseVersion[] = [];
  const forgotten: string[] = [];
  for (const phrase of before) {
    const versions = kept.get(phrase.id) ?? [];
    if (!always && !opensVersion(versions.at(-1), writer.memberId, at)) continue;
    added.push({
      id: randomId(),
      phraseId: phrase.id,
      at,
      by: writer.memberId,
      writtenAt: phrase.updatedAt,
      writtenBy: phrase.memberId,
      fields: versionedFields(phrase),
    });
    forgotten.push(...versions.slice(0, Math.max(0, versions.length + 1 - mostVersions)).map(({ id }) => id));
  }
  await db.phraseVersion.bulkDelete(forgotten);
  await db.phraseVersion.bulkAdd(added);
}

/**
 * Makes a phrase what it was; what it says now is kept as a version of its own.
 * @returns what it was until now, for an undo; `undefined` when the phrase or the version is gone
 */
export async function restoreVersion(
  versionId: string,
  writer: Writer,
): Promise<{ phraseId: string; before: VersionedFields } | undefined> {
  const hand = await handOf(writer);
  return await db.transaction('rw', db.phrase, db.phraseVersion, async () => {
    const version = await db.phraseVersion.get(versionId);
    const phrase = version && (await db.phrase.get(version.phraseId));
    if (!version || !phrase) return undefined;
    mustChange(phraseRecord, [phrase, { ...phrase, ...version.fields }], hand);
    const before = versionedFields(phrase);
    if (fieldsThatDiffer(before, version.fields).length > 0) {
      await keepVersions([phrase], writer, true);
      await change(db.phrase, phrase.id, writer, version.fields);
    }
    return { phraseId: phrase.id, before };
  });
}
