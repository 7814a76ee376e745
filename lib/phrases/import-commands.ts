import { randomId } from '../kernel/id';
import type { ImportLog } from '../records/import-log.record';
import { type Phrase, phraseRecord } from '../records/phrase.record';
import { db } from '../store/database';
import { type Meta, newMeta, remove, touched, type Writer } from '../store/write';
import { handOf, mustChange, mustLead, NotAllowed } from '../store/write-rights';
import { addPhrases, type PhraseDraft } from './commands';
import { fieldMarks, type MarkedFields } from './field-marks';
import { undoableFor } from './queries';
import { keepVersions } from './version-commands';

/** What an import is to do, as the agent agreed to it. */
export interface ImportPlan {
  fileName: string;
  /** Columns that were named by hand; see `importLog`. */
  named: ImportLog['named'];
  added: PhraseDraft[];
  changed: { id: string; fields: Partial<PhraseDraft> }[];
  /** What the file says of phrases that the library has, written or not. */
  held: { id: string; fields: MarkedFields }[];
  /** Rows of the shop's other lists: only a lead's import has any. */
  lists: ListWrite[];
}

/** A row of a list to be written; the fields are all of it but what the store keeps by itself. */
export interface ListWrite {
  table: ImportLog['lists'][number]['table'];
  id: string;
  fields: object;
}

/** How many imports are remembered, so that a later state of their files can be told apart from edits here. */
const rememberedImports = 20;

/**
 * Brings an import in: new phrases are added, changed ones overwritten, in one transaction.
 * @throws where an agent brings in what only leads write
 * @returns the id by which {@link undoImport} takes all of it back, and those of the added phrases, in their order
 */
export async function importPhrases(
  plan: ImportPlan,
  writer: Writer,
): Promise<{ id: string; added: string[] }> {
  const at = writer.now();
  const frozen: Writer = { memberId: writer.memberId, now: () => at };
  const hand = await handOf(writer);
  if (plan.lists.length > 0) await mustLead(writer);
  const tables = [db.member, db.phrase, db.phraseVersion, db.importLog, ...plan.lists.map(tableOf)];
  return await db.transaction('rw', tables, async () => {
    const before = (await db.phrase.bulkGet(plan.changed.map(({ id }) => id))).map(
      (phrase) => phrase ?? null,
    );
    const found = before.filter((phrase) => phrase !== null);
    mustChange(phraseRecord, found, hand);
    await keepVersions(found, frozen, true);
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
      before: found,
      held: held.map(({ id }) => id),
      marks: held.flatMap(({ fields }) => fieldMarks(fields)),
      undone: false,
      lists: await writeLists(plan.lists, frozen),
    };
    await forgetImports(at);
    await db.importLog.add(log);
    return { id: log.id, added };
  });
}

const tableOf = ({ table }: Pick<ListWrite, 'table'>) => db.table<Meta, string>(table);

async function writeLists(lists: readonly ListWrite[], writer: Writer): Promise<ImportLog['lists']> {
  const written: ImportLog['lists'] = [];
  for (const table of new Set(lists.map((one) => one.table))) {
    const rows = lists.filter((one) => one.table === table);
    const standing = await tableOf({ table }).bulkGet(rows.map(({ id }) => id));
    await tableOf({ table }).bulkPut(
      rows.map(({ id, fields }, at) => {
        const meta = { ...(standing[at] ?? newMeta(writer, id)), ...touched(writer), deletedAt: null };
        return { ...meta, ...fields };
      }),
    );
    written.push(
      ...rows.map(({ id }, at) => {
        const before = standing[at];
        return { table, id, before: before ? { ...before } : null };
      }),
    );
  }
  return written;
}

/** Old imports can no longer be taken back, and the oldest are forgotten. */
async function forgetImports(now: number): Promise<void> {
  await db.importLog
    .where('at')
    .belowOrEqual(now - undoableFor)
    .modify({ added: [], before: [], lists: [] });
  const ids = await db.importLog.orderBy('at').primaryKeys();
  await db.importLog.bulkDelete(ids.slice(0, Math.max(0, ids.length - rememberedImports + 1)));
}

/**
 * Takes an import back, all but what somebody edited or deleted since.
 * @throws where an agent takes back what a lead brought in
 */
export async function undoImport(id: string, writer: Writer): Promise<{ undone: number; kept: number }> {
  const hand = await handOf(writer);
  const tables = [db.phrase, db.importLog, db.guardRule, db.tag, db.shopVariable];
  return await db.transaction('rw', tables, async () => {
    const log = await db.importLog.get(id);
    if (!log || log.undone) return { undone: 0, kept: 0 };
    if (log.lists.length > 0 && !hand.leads) throw new NotAllowed('only a lead may take this back');
    const untouched = (row: Meta | undefined) => row?.updatedAt === log.at && row.deletedAt === null;
    const added = (await db.phrase.bulkGet(log.added)).filter(
      (phrase): phrase is Phrase => phrase !== undefined && untouched(phrase),
    );
    mustChange(phraseRecord, [...added, ...log.before], hand);
    const changed = (await db.phrase.bulkGet(log.before.map((phrase) => phrase.id))).map(untouched);
    const before = log.before.filter((_, index) => changed[index]);
    await remove(
      db.phrase,
      added.map((phrase) => phrase.id),
      writer,
    );
    // The import may have been carried to colleagues by now, so its undoing is a change like any other.
    const stamp = touched(writer);
    await db.phrase.bulkPut(before.map((phrase) => ({ ...phrase, ...stamp })));
    let undone = added.length + before.length;
    for (const written of log.lists) {
      const row = await tableOf(written).get(written.id);
      if (!row || !untouched(row)) continue;
      // What is not there any more for others is a deletion, whoever made it.
      const back = written.before ?? { ...row, deletedAt: writer.now() };
      await tableOf(written).put({ ...(back as unknown as Meta), ...stamp });
      undone += 1;
    }
    await db.importLog.update(id, { undone: true, added: [], before: [], lists: [] });
    return { undone, kept: log.added.length + log.before.length + log.lists.length - undone };
  });
}
