import type { GuardRuleRow } from '../records/guard-rule.record';
import { db } from '../store/database';
import { change, newMeta, remove, type Writer } from '../store/write';
import { mustLead, removeAsLead, restoreAsLead } from '../store/write-rights';
import type { GuardLevel } from './rule';

/** What the lead types to make a rule of the shop's own. */
export type OwnRuleDraft = Pick<GuardRuleRow, 'on' | 'level' | 'words' | 'reason' | 'replacement' | 'sites'>;

/**
 * Sets a built-in rule.
 * @returns the way back
 */
export async function adjustRule(
  ruleId: string,
  set: { on: boolean; level: GuardLevel },
  writer: Writer,
): Promise<() => Promise<void>> {
  await mustLead(writer);
  // The id follows from the rule, so that two leads who set the same one write the same row.
  const id = `adjusts:${ruleId}`;
  return await db.transaction('rw', db.guardRule, async () => {
    const before = await db.guardRule.get(id);
    const blank = { words: [], reason: '', replacement: '', sites: [] };
    const meta = before ? { ...newMeta(writer, id), createdAt: before.createdAt } : newMeta(writer, id);
    await db.guardRule.put({ ...meta, ...blank, adjusts: ruleId, ...set });
    return async () => {
      if (!before || before.deletedAt !== null) return remove(db.guardRule, [id], writer);
      await change(db.guardRule, id, writer, { on: before.on, level: before.level });
    };
  });
}

/** @returns the new rule's id */
export async function addOwnRule(draft: OwnRuleDraft, writer: Writer): Promise<string> {
  await mustLead(writer);
  const row: GuardRuleRow = { ...newMeta(writer), adjusts: null, ...draft };
  await db.guardRule.add(row);
  return row.id;
}

/**
 * Changes a rule of the shop's own.
 * @returns the way back
 */
export async function editOwnRule(
  id: string,
  fields: Partial<OwnRuleDraft>,
  writer: Writer,
): Promise<() => Promise<void>> {
  await mustLead(writer);
  return await db.transaction('rw', db.guardRule, async () => {
    const before = await db.guardRule.get(id);
    await change(db.guardRule, id, writer, fields);
    return async () => {
      if (!before) return;
      const { on, level, words, reason, replacement, sites } = before;
      await change(db.guardRule, id, writer, { on, level, words, reason, replacement, sites });
    };
  });
}

export const deleteOwnRule = (id: string, writer: Writer) => removeAsLead(db.guardRule, [id], writer);

export const restoreOwnRule = (id: string, writer: Writer) => restoreAsLead(db.guardRule, [id], writer);
