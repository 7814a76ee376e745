import type { ShopVariable } from '../records/shop-variable.record';
import { foldName, VARIABLES, type VariableName } from './variable-names';

/** A local calendar day, `2026-11-25`, such that days compare as their words do. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const parts = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'));
  return [date.getFullYear(), ...parts].join('-');
}

/** How a value stands on a day; `blank` when it says nothing. */
export type Standing = 'valid' | 'ended' | 'notYet' | 'blank';

export function standingOf(
  { value, from, to }: Pick<ShopVariable, 'value' | 'from' | 'to'>,
  day: string,
): Standing {
  if (value.trim() === '') return 'blank';
  if (to !== '' && to < day) return 'ended';
  return from !== '' && from > day ? 'notYet' : 'valid';
}

/** The built-in variables that a shop sets, as a shop's table names them. */
export const SHOP_VARIABLES = VARIABLES.filter(({ source }) => source === 'shop');

/** What the table calls a variable of the shop. */
export const tableName = (name: VariableName): string =>
  SHOP_VARIABLES.find((variable) => variable.name === name)?.zh ?? name;

/** Why a value does not count on a day: it ended on `day`, or begins then. */
export interface Lapse {
  standing: 'ended' | 'notYet';
  day: string;
}

/** What a shop's phrases get on one day. */
export interface ShopValues {
  /** Valid values by the name in the table. */
  values: ReadonlyMap<string, string>;
  /** Names that have values, but none that counts on this day. */
  lapsed: ReadonlyMap<string, Lapse>;
}

/** Which of two valid rows counts: the shop's own before that of all shops, then the one begun last, then the newest. */
const before = (a: ShopVariable, b: ShopVariable): number =>
  Number(b.shop !== '') - Number(a.shop !== '') || compare(b.from, a.from) || b.updatedAt - a.updatedAt;

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

type Shop = { id: string; name: string } | undefined;

const rowsOf = (rows: readonly ShopVariable[], shop: Shop) =>
  rows.filter((row) => row.shop === '' || row.shop === shop?.id || row.shop === shop?.name).sort(before);

/** The row that counts for each name, in a shop on a day; see {@link valuesOn}. */
export function rowsInForce(
  rows: readonly ShopVariable[],
  shop: Shop,
  day: string,
): Map<string, ShopVariable> {
  const inForce = new Map<string, ShopVariable>();
  for (const row of rowsOf(rows, shop)) {
    if (standingOf(row, day) === 'valid' && !inForce.has(row.name)) inForce.set(row.name, row);
  }
  return inForce;
}

/**
 * The values that count in a shop on a day.
 * @param shop its id and name: a row may name it by either; `undefined` where nobody knows which shop it is
 */
export function valuesOn(rows: readonly ShopVariable[], shop: Shop, day: string): ShopValues {
  const inForce = rowsInForce(rows, shop, day);
  const lapsed = new Map<string, Lapse>();
  for (const row of rowsOf(rows, shop)) {
    if (inForce.has(row.name)) continue;
    const standing = standingOf(row, day);
    if (standing === 'ended' && !lapsed.has(row.name)) lapsed.set(row.name, { standing, day: row.to });
    // What is still to come is the better news, the soonest the best.
    if (standing === 'notYet') lapsed.set(row.name, { standing, day: row.from });
  }
  return { values: new Map([...inForce].map(([name, { value }]) => [name, value.trim()])), lapsed };
}

/** Names of the shops' own, each once, in the order of the table. */
export function ownNamesOf(rows: readonly ShopVariable[]): ReadonlySet<string> {
  const builtIn = new Set(SHOP_VARIABLES.map(({ zh }) => zh));
  const names = new Map<string, string>();
  for (const { name } of rows) {
    if (!builtIn.has(name) && !names.has(foldName(name))) names.set(foldName(name), name);
  }
  return new Set(names.values());
}
