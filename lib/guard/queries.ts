import { shopValues } from '../phrases/queries';
import type { GuardRuleRow } from '../records/guard-rule.record';
import { db } from '../store/database';
import { living } from '../store/write';
import { activeRules, numbersIn } from './active';
import { dispatchHours } from './dispatch';
import type { ActiveRule } from './rule';

/** What the lead set: adjusted built-in rules by their id, and the shop's own rules in the order they were made. */
export async function guardSettings(): Promise<{ adjusted: Map<string, GuardRuleRow>; own: GuardRuleRow[] }> {
  const rows = living(await db.guardRule.toArray());
  const adjusted = rows.flatMap((row): [string, GuardRuleRow][] =>
    row.adjusts === null ? [] : [[row.adjusts, row]],
  );
  const own = rows.filter(({ adjusts }) => adjusts === null).sort((a, b) => a.createdAt - b.createdAt);
  return { adjusted: new Map(adjusted), own };
}

/** The rules that count in this shop now, as the engine takes them. */
export async function rulesNow(): Promise<ActiveRule[]> {
  const { adjusted, own } = await guardSettings();
  return activeRules(
    adjusted,
    own.filter(({ on }) => on),
    numbersIn(await shopValues('returnAddress')),
    dispatchHours(await shopValues('dispatch')),
  );
}
