import { err, ok, type Result } from '../kernel/result';
import { type Lapse, type ShopValues, tableName } from './shop-variables';
import type { VariableName } from './variable-names';
import type { Part } from './variables';
import { dateText, timeText } from './variables-date';

/** What is known at the moment of a fill. */
export interface FillValues {
  /** Of the talk and the page; those of the shop and the clock are worked out. */
  named: { readonly [name in VariableName]?: string | undefined };
  ofShop: ShopValues;
  /** ms since 1970. */
  now: number;
  language: 'zh' | 'en';
}

/** A part that stands for a value. */
export type Place = Exclude<Part, { kind: 'text' | 'unknown' | 'phrase' }>;

/** Something that the agent has to say before the phrase can be filled. */
export interface Asked {
  /** Tells two questions apart; the same question asked twice in a phrase is one. */
  key: string;
  part: Place;
}

const keyOf = (part: Place): string =>
  part.kind === 'ask' ? `? ${[part.prompt, ...part.options].join('|')}` : `${part.kind} ${part.name}`;

const isPlace = (part: Part): part is Place =>
  part.kind === 'variable' || part.kind === 'own' || part.kind === 'ask';

/** The value of a part without asking anybody; `undefined` when there is none, and for blank ones. */
export function knownValue(part: Place, values: FillValues): string | undefined {
  const value = known(part, values)?.trim();
  return value === '' ? undefined : value;
}

function known(part: Place, { named, ofShop, now, language }: FillValues): string | undefined {
  if (part.kind === 'ask') return undefined;
  if (part.kind === 'own') return ofShop.values.get(part.name);
  if (part.name === 'date') return dateText(now, part.days ?? 0, language);
  if (part.name === 'time') return timeText(now);
  return named[part.name] ?? ofShop.values.get(tableName(part.name));
}

/** Of a shop's value that is missing: that it has ended or not yet begun, and when. */
export function lapseOf(part: Place, { ofShop }: FillValues): Lapse | undefined {
  if (part.kind === 'ask') return undefined;
  return ofShop.lapsed.get(part.kind === 'own' ? part.name : tableName(part.name));
}

/** What has to be asked, each once, in the order of the text. */
export function askedOf(parts: readonly Part[], values: FillValues): Asked[] {
  const asked = new Map<string, Asked>();
  for (const part of parts) {
    if (!isPlace(part) || knownValue(part, values) !== undefined) continue;
    const key = keyOf(part);
    if (!asked.has(key)) asked.set(key, { key, part });
  }
  return [...asked.values()];
}

export interface FillProblem {
  /** What nobody answered, by {@link Asked.key}. */
  missing: string[];
  /** What we do not understand, as it is written, braces included. */
  unknown: string[];
}

/**
 * The text that goes into the reply box. All or nothing: a missing or blank value, or an unknown name, is
 * answered as an error, so that no brace and no gap is ever sent to a buyer.
 * @param answers of the agent, by {@link Asked.key}
 */
export function fillText(
  parts: readonly Part[],
  values: FillValues,
  answers: ReadonlyMap<string, string> = new Map(),
): Result<string, FillProblem> {
  const missing = new Set<string>();
  const unknown = new Set<string>();
  let text = '';
  for (const part of parts) {
    if (part.kind === 'text') text += part.text;
    else if (part.kind === 'unknown') unknown.add(part.source);
    else if (part.kind === 'phrase') unknown.add(`{${part.code}}`);
    else {
      const value = knownValue(part, values) ?? answers.get(keyOf(part))?.trim() ?? '';
      if (value === '') missing.add(keyOf(part));
      text += value;
    }
  }
  if (missing.size > 0 || unknown.size > 0) return err({ missing: [...missing], unknown: [...unknown] });
  return ok(text);
}
