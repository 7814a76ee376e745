import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnChoice, ColumnQuestion } from '../../../lib/exchange/table-to-map';
import { Button } from '../../ui/button';
import { Select } from '../../ui/field';

const fields = ['title', 'text', 'code', 'stage', 'subStage', 'tags'] as const;
type Field = (typeof fields)[number];

/** Which column is what, for a table that nobody knows. */
export function ImportColumns(props: {
  ask: ColumnQuestion;
  onBack: () => void;
  onNamed: (choice: ColumnChoice) => void;
}) {
  const { ask, onBack, onNamed } = props;
  const { t } = useTranslation();
  const [hasHeader, setHasHeader] = useState(ask.hasHeader);
  const [columns, setColumns] = useState<readonly (Field | null)[]>(ask.columns);
  const choose = (at: number, field: Field | null) =>
    // A field is taken from one column only: the one chosen last.
    setColumns(columns.map((now, place) => (place === at ? field : now === field ? null : now)));
  const nameOf = (at: number) => (hasHeader && ask.header[at]) || t('importing:column', { n: at + 1 });
  return (
    <>
      <p className="mb-2 text-ink2">{t('importing:columnsHint')}</p>
      <label className="mb-2 flex items-center gap-2 text-sm">
        <input type="checkbox" checked={hasHeader} onChange={(event) => setHasHeader(event.target.checked)} />
        {t('importing:hasHeader')}
      </label>
      <ul className="max-h-[50vh] overflow-y-auto rounded-lg border border-line">
        {ask.header.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
          <li key={at} className="flex items-center gap-3 border-b border-line px-3 py-1.5 last:border-0">
            <div className="min-w-0 flex-1">
              <div className="truncate font-semibold">{nameOf(at)}</div>
              <div className="truncate text-sm text-ink3">
                {[...(hasHeader ? [] : [word]), ...(ask.samples[at] ?? [])].join(' · ') ||
                  t('importing:noSample')}
              </div>
            </div>
            <Select
              aria-label={t('importing:columnIs', { name: nameOf(at) })}
              value={columns[at] ?? ''}
              onChange={(event) => choose(at, (event.target.value || null) as Field | null)}
              className="!w-32 flex-none"
            >
              <option value="">{t('importing:ignore')}</option>
              {fields.map((field) => (
                <option key={field} value={field}>
                  {t(`importing:field_${field}`)}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
      <footer className="mt-3 flex items-center gap-2">
        <Button look="quiet" onClick={onBack}>
          {t('importing:another')}
        </Button>
        <span className="flex-1 text-right text-sm text-late">
          {!columns.includes('text') && t('importing:needsText')}
        </span>
        <Button
          look="primary"
          disabled={!columns.includes('text')}
          onClick={() => onNamed({ hasHeader, columns })}
        >
          {t('importing:look')}
        </Button>
      </footer>
    </>
  );
}
