import { useTranslation } from 'react-i18next';
import { parseText, type VariableValues } from '../../../lib/phrases/variables';

/** A phrase text with its variables set off; with `values`, what a buyer would read. */
export function VariableText({ text, values }: { text: string; values?: VariableValues }) {
  const { t } = useTranslation();
  let at = 0;
  return parseText(text).parts.map((part) => {
    const key = at++;
    if (part.kind === 'text') return part.text;
    if (part.kind === 'unknown') {
      return (
        <span key={key} className="text-late underline decoration-wavy underline-offset-3">
          {part.source}
        </span>
      );
    }
    return (
      <span key={key} className="rounded-xs bg-link-soft px-0.5 text-link">
        {values?.[part.name] ?? `{${t(`phrases:variable_${part.name}`)}}`}
      </span>
    );
  });
}
