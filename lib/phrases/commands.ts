import type { FillOutcome } from '../bridge/protocol';
import { randomId } from '../kernel/id';
import { type Phrase, phraseRecord, plainPhrase } from '../records/phrase.record';
import type { PhraseSound } from '../records/phrase-sound.record';
import type { PhraseUse } from '../records/phrase-use.record';
import type { Hand } from '../records/rights';
import type { SearchSnapshot } from '../records/search-snapshot.record';
import type { ShopVariable } from '../records/shop-variable.record';
import { countPhraseUse, countTables } from '../stats/count-commands';
import { db } from '../store/database';
import { change, newMeta, remove, restore, type Writer } from '../store/write';
import { handOf, mustChange, mustLead, removeAsLead, restoreAsLead } from '../store/write-rights';
import { packed, renewed } from './sound-packs';
import { countChoice } from './suggest-commands';
import { keepVersions } from './version-commands';
import { versionedFields } from './versions';

/** What an agent types to make a phrase; the store adds the rest, see `plainPhrase`. */
export type PhraseDraft = Pick<Phrase, 'title' | 'text' | 'code' | 'stage' | 'tags'> &
  Partial<Pick<Phrase, keyof typeof plainPhrase>> & { id?: string };

/** What an agent adds is his own, and no standard: only leads write for the team. */
export const asOwn = <Fields extends Partial<PhraseDraft>>(
  fields: Fields,
  { memberId, leads }: Hand,
): Fields => (leads ? fields : { ...fields, ownerId: memberId, standard: false });

/**
 * Adds phrases at the end of the library, in their order, in one transaction.
 * @returns their ids
 */
export async function addPhrases(drafts: PhraseDraft[], writer: Writer): Promise<string[]> {
  const hand = await handOf(writer);
  return await db.transaction('rw', db.phrase, async () => {
    const start = await nextOrder();
    const phrases = drafts.map((draft, index) => ({
      ...newMeta(writer, draft.id),
      ...plainPhrase,
      ...asOwn(draft, hand),
      order: start + index,
    }));
    await db.phrase.bulkAdd(phrases);
    return phrases.map(({ id }) => id);
  });
}

async function nextOrder(): Promise<number> {
  return Math.max(0, (await db.phrase.orderBy('order').last())?.order ?? 0) + 1;
}

/**
 * Changes a phrase; what it said before is kept, see `phrases/versions`.
 * @throws where an agent changes a phrase of the team, or makes his own one the team's
 */
export async function editPhrase(id: string, fields: Partial<PhraseDraft>, writer: Writer): Promise<void> {
  const hand = await handOf(writer);
  await db.transaction('rw', db.phrase, db.phraseVersion, async () => {
    const before = await db.phrase.get(id);
    if (!before) return;
    mustChange(phraseRecord, [before, { ...before, ...fields }], hand);
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
  await mustBeMine([id], writer);
  await change(db.phrase, id, writer, { order });
}

export async function deletePhrases(ids: string[], writer: Writer): Promise<void> {
  await mustBeMine(ids, writer);
  await remove(db.phrase, ids, writer);
}

export async function restorePhrases(ids: string[], writer: Writer): Promise<void> {
  await mustBeMine(ids, writer);
  await restore(db.phrase, ids, writer);
}

/** @throws where an agent means phrases that are not his own */
async function mustBeMine(ids: string[], writer: Writer): Promise<void> {
  const hand = await handOf(writer);
  const phrases = await db.phrase.bulkGet(ids);
  mustChange(
    phraseRecord,
    phrases.filter((phrase) => phrase !== undefined),
    hand,
  );
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
  await mustLead(writer);
  const row = { ...newMeta(writer), ...fields };
  await db.shopVariable.add(row);
  return row.id;
}

export async function editShopVariable(
  id: string,
  fields: Partial<ShopVariableFields>,
  writer: Writer,
): Promise<void> {
  await mustLead(writer);
  await change(db.shopVariable, id, writer, fields);
}

export const deleteShopVariables = (ids: string[], writer: Writer) =>
  removeAsLead(db.shopVariable, ids, writer);

export const restoreShopVariables = (ids: string[], writer: Writer) =>
  restoreAsLead(db.shopVariable, ids, writer);
