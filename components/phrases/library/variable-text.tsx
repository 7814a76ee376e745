import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOf } from '../../../lib/phrases/variable-labels';
import { type Part, parseText } from '../../../lib/phrases/variables';
import type { Language } from '../../../lib/words/i18n';
import { useLanguage } from '../../settings/use-language';
import { PhraseText, type ShownPart } from '../phrase-text';
import { askedWords } from '../shown-parts';
import { OwnNamesContext } from './own-names';

/** A phrase text as it is stored, with its variables set off. */
export function VariableText({ text }: { text: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const own = useContext(OwnNamesContext);
  const parts = parseText(text, own).parts.map((part): ShownPart => {
    if (part.kind === 'text') return part;
    if (part.kind === 'unknown') return { kind: 'wrong', text: part.source };
    return {
      kind: 'value',
      text: part.kind === 'ask' ? askedWords(part, language, t) : named(part, language),
    };
  });
  return <PhraseText parts={parts} />;
}

function named(part: Exclude<Part, { kind: 'text' | 'unknown' | 'ask' }>, language: Language): string {
  if (part.kind === 'phrase') return `/${part.code}`;
  const days = part.kind === 'variable' && part.days ? `${part.days > 0 ? '+' : ''}${part.days}` : '';
  return `{${labelOf(part, language)}${days}}`;
}
