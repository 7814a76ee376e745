import type { TFunction } from 'i18next';
import type { Lapse } from '../../lib/phrases/shop-variables';
import { labelOf } from '../../lib/phrases/variable-labels';
import type { Part } from '../../lib/phrases/variables';
import { askedOf, type FillValues, knownValue, lapseOf, type Place } from '../../lib/phrases/variables-fill';
import type { Language } from '../../lib/words/i18n';
import type { ShownPart } from './phrase-text';

/** How a phrase reads now: values in their places, and what will be asked as such. */
export function shownParts(
  parts: readonly Part[],
  values: FillValues,
  language: Language,
  t: TFunction,
): ShownPart[] {
  return parts.map((part): ShownPart => {
    if (part.kind === 'text') return part;
    if (part.kind === 'unknown') return { kind: 'wrong', text: part.source };
    if (part.kind === 'phrase') return { kind: 'value', text: `/${part.code}` };
    const value = knownValue(part, values);
    if (value !== undefined) return { kind: 'value', text: value };
    return { kind: 'asked', text: askedWords(part, language, t) };
  });
}

/** What stands in the place of something that will be asked. */
export function askedWords(part: Place, language: Language, t: TFunction): string {
  const name = labelOf(part, language);
  if (part.kind !== 'ask' || part.options.length === 0) return t('variables:asked', { name });
  const options = part.options.join('/');
  return name === ''
    ? t('variables:askedChoice', { options })
    : `${t('variables:asked', { name })} ${options}`;
}

/** The first of the shop's values in a phrase that has ended or not yet begun. */
export function lapseIn(parts: readonly Part[], values: FillValues): (Lapse & { part: Place }) | undefined {
  for (const { part } of askedOf(parts, values)) {
    const lapse = lapseOf(part, values);
    if (lapse) return { ...lapse, part };
  }
  return undefined;
}
