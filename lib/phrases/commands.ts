import type { FillOutcome } from '../bridge/protocol';
import { randomId } from '../kernel/id';
import type { ImportLog } from '../records/import-log.record';
import { type Phrase, plainPhrase } from '../records/phrase.record';
import type { PhraseSound } from '../records/phrase-sound.record';
import type { PhraseUse } from '../records/phrase-use.record';
import type { SearchSnapshot } from '../records/search-snapshot.record';
import type { ShopVariable } from '../records/shop-variable.record';
import { countPhraseUse, countTables } from '../stats/count-commands';
import { db } from '../store/database';
import { change, newMeta, remove, restore, touched, type Writer } from '../store/write';
import { fieldMarks, type MarkedFields } from './field-marks';
import { undoableFor } from './queries';
import { packed, renewed } from './sound-packs';
import { countChoice } from './suggest-commands';
import { keepVersions } from './version-commands';
import { versionedFields } from './versions';

/** What an agent types to make a phrase; the store adds the rest, see `plainPhrase`. */
export type PhraseDraft = Pick<Phrase, 'title' | 'text' | 'code' | 'stage' | 'tags'> &
  Partial<Pick<Phrase, keyof typeof plainPhrase>> & { id?: string };

/**
 * Adds phrases at the end of the library, in their order, in one transaction.
 * @returns their ids
 */
export async function addPhrases(drafts: PhraseDraft[], writer: Writer): Promise<string[]> {
  return await db.transaction('rw', db.phrase, async () => {
    const start = await nextOrder();
    const phrases = drafts.map((draft, index) => ({
      ...newMeta(writer, draft.id),
      ...plainPhrase,
      ...draft,
      order: start + index,
    }));
    await db.phrase.bulkAdd(phrases);
    return phrases.map(({ id }) => id);
  });
}

async function nextOrder(): Promise<number> {
  return Math.max(0, (await db.phrase.orderBy('order').last())?.order ?? 0) + 1;
}

/** Changes a phrase; what it said before is kept, see `phrases/versions`. */
export async function editPhrase(id: string, fields: Partial<PhraseDraft>, writer: Writer): Promise<void> {
  await db.transaction('rw', db.phrase, db.phraseVersion, async () => {
    const before = await db.phrase.get(id);
    if (!before) return;
    await keepVersions([before], writer);
    await change(db.phrase, id, writer, fields);
  });
}

/**
 * Makes a member's own edition of a phrase.
 * @returns its id
 */
export async function copyAsMine(phrase: Phrase, memberId: string, writer: Writer): Promise<string> {
  const fields = { ...versionedFields(phrase), ownerId: memberId, copyOf: phrase.id, standard: false };
  const [id = ''] = await addPhrases([fields], writer);
  return id;
}

/** Gives a phrase another place; the caller works `order` out from the neighbours. */
export async function movePhrase(id: string, order: number, writer: Writer): Promise<void> {
  await change(db.phrase, id, writer, { order });
}

export const deletePhrases = (ids: string[], writer: Writer) => remove(db.phrase, ids, writer);
export const restorePhrases = (ids: string[], writer: Writer) => restore(db.phrase, ids, writer);

/** What an import is to do, as the agent agreed to it. */
export interface ImportPlan {
  fileName: string;
  /** Columns that were named by hand; see `importLog`. */
  named: ImportLog['named'];
  added: PhraseDraft[];
  changed: { id: string; fields: Partial<PhraseDraft> }[];
  /** What the file says of phrases that the library has, written or not. */
  held: { id: string; fields: MarkedFields }[];
}

/** How many imports are remembered, so that a later state of their files can be told apart from edits here. */
const rememberedImports = 20;

/**
 * Brings an import in: new phrases are added, changed ones overwritten, in one transaction.
 * @returns the id by which {@link undoImport} takes all of it back, and those of the added phrases, in their order
 */
export async function importPhrases(
  plan: ImportPlan,
  writer: Writer,
): Promise<{ id: string; added: string[] }> {
  const at = writer.now();
  const frozen: Writer = { memberId: writer.memberId, now: () => at };
  const tables = [db.phrase, db.phraseVersion, db.importLog];
  return await db.transaction('rw', tables, async () => {
    const before = (await db.phrase.bulkGet(plan.changed.map(({ id }) => id))).map(
      (phrase) => phrase ?? null,
    );
    await keepVersions(
      before.filter((phrase) => phrase !== null),
      frozen,
      true,
    );
    const added = await addPhrases(plan.added, frozen);
    const stamp = touched(writer, at);
    await db.phrase.bulkPut(
      plan.changed.flatMap(({ fields }, index) => {
        const phrase = before[index];
        return phrase ? [{ ...phrase, ...fields, ...stamp }] : [];
      }),
    );
    const held = [...plan.held, ...plan.added.map((fields, index) => ({ id: added[index] ?? '', fields }))];
    const log: ImportLog = {
      id: randomId(),
      at,
      fileName: plan.fileName,
      named: plan.named,
      added,
      before: before.filter((phrase) => phrase !== null),
      held: held.map(({ id }) => id),
      marks: held.flatMap(({ fields }) => fieldMarks(fields)),
      undone: false,
    };
    await forgetImports(at);
    await db.importLog.add(log);
    return { id: log.id, added };
  });
}

/** Old imports can no longer be taken back, and the oldest are forgotten. */
async function forgetImports(now: number): Promise<void> {
  await db.importLog
    .where('at')
    .belowOrEqual(now - undoableFor)
    .modify({ added: [], before: [] });
  const ids = await db.importLog.orderBy('at').primaryKeys();
  await db.importLog.bulkDelete(ids.slice(0, Math.max(0, ids.length - rememberedImports + 1)));
}

/** Takes an import back, all but the phrases that somebody edited or deleted since. */
export async function undoImport(id: string, writer: Writer): Promise<{ undone: number; kept: number }> {
  return await db.transaction('rw', db.phrase, db.importLog, async () => {
    const log = await db.importLog.get(id);
    if (!log || log.undone) return { undone: 0, kept: 0 };
    const untouched = (phrase: Phrase | undefined) =>
      phrase?.updatedAt === log.at && phrase.deletedAt === null;
    const added = (await db.phrase.bulkGet(log.added)).filter(untouched);
    const changed = (await db.phrase.bulkGet(log.before.map((phrase) => phrase.id))).map(untouched);
    const before = log.before.filter((_, index) => changed[index]);
    await remove(
      db.phrase,
      added.flatMap((phrase) => phrase?.id ?? []),
      writer,
    );
    // The import may have been carried to colleagues by now, so its undoing is a change like any other.
    const stamp = touched(writer);
    await db.phrase.bulkPut(before.map((phrase) => ({ ...phrase, ...stamp })));
    await db.importLog.update(id, { undone: true, added: [], before: [] });
    const undone = added.length + before.length;
    return { undone, kept: log.added.length + log.before.length - undone };
  });
}

/** Keeps how phrases sound; what stood there of an earlier wording is replaced. */
export async function keepSounds(sounds: readonly PhraseSound[]): Promise<void> {
  const packs = packed(sounds);
  await db.transaction('rw', db.phraseSound, async () => {
    for (const [id, fresh] of packs)
      await db.phraseSound.put(renewed((await db.phraseSound.get(id)) ?? { id, sounds: [] }, fresh));
  });
}

/** Keeps the layout of the library for the next panel; nobody's words depend on it. */
export async function keepSearchSnapshot(snapshot: SearchSnapshot): Promise<void> {
  await db.searchSnapshot.put(snapshot);
}

/** What of a use is known before its outcome; `wording` as `phrases/wordings` marks it. */
export type UseDraft = Pick<PhraseUse, 'phraseId' | 'buyerKey' | 'shop' | 'wording'> & {
  /** By which it is known later; drawn where it is not given. */
  id?: string;
  /** Features of what the buyer had written, see `suggest/choices`; none where that is not known. */
  heard?: readonly string[];
};

/** Counts a fill that worked; refused ones are no use of a phrase. */
export async function countUse(use: UseDraft, outcome: FillOutcome, writer: Writer): Promise<void> {
  if (outcome.kind === 'refused') return;
  const { heard = [], ...counted } = use;
  const row = {
    id: randomId(),
    ...counted,
    memberId: writer.memberId,
    at: writer.now(),
    outcome: outcome.kind,
    edited: null,
  };
  await db.transaction('rw', [db.phraseUse, ...countTables], async () => {
    await db.phraseUse.add(row);
    await countPhraseUse(row);
  });
  await countChoice(use.phraseId, heard, writer.now());
}

/** What a use filled was sent, as it was or changed; of that only a flag is kept. Uses that are gone stay so. */
export async function markSent(useId: string, edited: boolean): Promise<void> {
  await db.transaction('rw', [db.phraseUse, ...countTables], async () => {
    const before = await db.phraseUse.get(useId);
    if (!before || before.edited !== null) return;
    await db.phraseUse.update(useId, { edited });
    await countPhraseUse({ ...before, edited }, before);
  });
}

export type ShopVariableFields = Pick<ShopVariable, 'shop' | 'name' | 'value' | 'from' | 'to'>;

/** @returns the new row's id */
export async function addShopVariable(fields: ShopVariableFields, writer: Writer): Promise<string> {
  const row = { ...newMeta(writer), ...fields };
  await db.shopVariable.add(row);
  return row.id;
}

export async function editShopVariable(
  id: string,
  fields: Partial<ShopVariableFields>,
  writer: Writer,
): Promise<void> {
  await change(db.shopVariable, id, writer, fields);
}

export const deleteShopVariables = (ids: string[], writer: Writer) => remove(db.shopVariable, ids, writer);
export const restoreShopVariables = (ids: string[], writer: Writer) => restore(db.shopVariable, ids, writer);
