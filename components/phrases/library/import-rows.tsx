import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview, ImportRow } from '../../../lib/exchange/preview-import';
import { classes } from '../../ui/classes';
import { Pill, type Tone } from '../../ui/pill';
import { RowFlag } from './row-flag';

/** More rows than this are counted, not drawn. */
const most = 300;

const tones: Record<ImportRow['state'], Tone> = { new: 'ok', changed: 'warn', same: 'mute', refused: 'late' };
const filters = ['all', 'new', 'changed', 'same', 'refused', 'flagged'] as const;
type Filter = (typeof filters)[number];

const passes = (row: ImportRow, filter: Filter) =>
  filter === 'all' ||
  (filter === 'flagged' ? row.state !== 'refused' && row.hits.length > 0 : row.state === filter);

/** What an import would do, row by row. */
export function ImportRows({ preview }: { preview: ImportPreview }) {
  const { t } = useTranslation();
  const { rows, counts, format } = preview;
  const [filter, setFilter] = useState<Filter>('all');
  const label = (name: Filter) =>
    name === 'all' || name === 'flagged' ? t(`importing:${name}`) : t(`importing:state_${name}`);
  const passing = rows.filter((row) => passes(row, filter));
  return (
    <>
      <fieldset className="mb-2 flex flex-wrap gap-1">
        <legend className="sr-only">{t('importing:filter')}</legend>
        {filters.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === filter}
            onClick={() => setFilter(name)}
            className={classes(
              'rounded-full px-2.5 py-px text-sm tabular-nums',
              name === filter ? 'bg-brand text-on-brand' : 'bg-hover text-ink2',
            )}
          >
            {label(name)} {name === 'all' ? rows.length : counts[name]}
          </button>
        ))}
      </fieldset>
      <ul className="max-h-[50vh] overflow-y-auto rounded-lg border border-line">
        {passing.slice(0, most).map((row) => (
          <li key={row.line} className="flex gap-3 border-b border-line px-3 py-1.5 last:border-0">
            <span className="w-16 flex-none text-sm text-ink3 tabular-nums">
              {t(format === 'json' ? 'importing:item' : 'importing:line', { n: row.line })}
            </span>
            <span className="w-16 flex-none">
              <Pill tone={tones[row.state]}>{t(`importing:state_${row.state}`)}</Pill>
            </span>
            <div className="min-w-0 flex-1">
              <RowWords row={row} />
            </div>
          </li>
        ))}
      </ul>
      {passing.length > most && (
        <p className="mt-1 text-sm text-ink3">{t('importing:more', { count: passing.length - most })}</p>
      )}
    </>
  );
}

function RowWords({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  if (row.state === 'refused')
    return <span className="text-late">{t(`importing:reason_${row.reason}`)}</span>;
  const { title, stage, text } = row.fields;
  const changed =
    row.state === 'changed' ? (Object.keys(row.changes) as (keyof typeof row.changes)[]) : undefined;
  return (
    <>
      <div className="truncate">
        <b className="font-semibold">{title}</b> <span className="text-xs text-ink3">{stage}</span>
      </div>
      <div className="truncate text-sm text-ink2">{text}</div>
      {changed && (
        <div className="text-sm text-warn">
          {t('importing:changes', {
            fields: changed.map((field) => t(`importing:field_${field}`)).join('、'),
          })}
        </div>
      )}
      {row.problems.map((problem) => (
        <div key={`${problem.id} ${problem.start}`} className="text-sm text-late">
          {t(`library:problem_${problem.id}`, { source: text.slice(problem.start, problem.end) })}
        </div>
      ))}
      {row.hits.length > 0 && <RowFlag text={text} />}
    </>
  );
}
