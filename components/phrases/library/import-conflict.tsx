import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from '../../../lib/exchange/preview-import';

/** Edited here and in the file: both wordings, and whose counts. */
export function ImportConflict(props: {
  row: Extract<ImportRow, { state: 'conflict' }>;
  useFile: boolean;
  onDecide: (useFile: boolean) => void;
}) {
  const { row, useFile, onDecide } = props;
  const { t } = useTranslation();
  const name = useId();
  const fields = Object.keys(row.theirs) as (keyof typeof row.theirs)[];
  const words = (side: Partial<typeof row.mine>) =>
    fields.map((field) => [side[field]].flat().join('、')).join(' · ');
  return (
    <fieldset>
      <legend className="sr-only">{t('importing:state_conflict')}</legend>
      {[false, true].map((file) => (
        <label key={String(file)} className="flex items-baseline gap-2 text-sm">
          <input type="radio" name={name} checked={useFile === file} onChange={() => onDecide(file)} />
          <span className="flex-none text-ink3">{t(file ? 'importing:useFile' : 'importing:keepMine')}</span>
          <span className="min-w-0 truncate">{words(file ? row.theirs : row.mine)}</span>
        </label>
      ))}
    </fieldset>
  );
}
