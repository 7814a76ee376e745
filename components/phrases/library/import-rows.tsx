import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportClient } from '../../../lib/exchange/import-client';
import type { ImportSummary, ListedRow, RowFilter } from '../../../lib/exchange/import-session';
import { Button } from '../../ui/button';
import { classes } from '../../ui/classes';
import { ImportRowItem } from './import-row-item';

/** Rows drawn at a time. */
const pageSize = 100;

const filters = ['all', 'new', 'changed', 'conflict', 'same', 'refused', 'flagged'] as const;

/** What an import would do, row by row, a page at a time; the worker holds the rest. */
export function ImportRows(props: {
  client: ImportClient;
  summary: ImportSummary;
  /** Changes with every decision, so that the rows are asked anew. */
  decided: number;
  onDecide: (at: number, useFile: boolean) => void;
}) {
  const { client, summary, decided, onDecide } = props;
  const { t } = useTranslation();
  const { counts, total, isList } = summary;
  const [filter, setFilter] = useState<RowFilter>('all');
  const [page, setPage] = useState(0);
  const [listed, setListed] = useState<{ total: number; rows: ListedRow[] }>({ total, rows: [] });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a decision changes what the worker answers
  useEffect(() => {
    let isOld = false;
    void client.ask('list', filter, page * pageSize, pageSize).then((answer) => {
      if (!isOld) setListed(answer);
    });
    return () => {
      isOld = true;
    };
  }, [client, summary, filter, page, decided]);
  const label = (name: RowFilter) =>
    name === 'all' || name === 'flagged' ? t(`importing:${name}`) : t(`importing:state_${name}`);
  const pages = Math.ceil(listed.total / pageSize);
  return (
    <>
      <fieldset className="mb-2 flex flex-wrap gap-1">
        <legend className="sr-only">{t('importing:filter')}</legend>
        {filters.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === filter}
            onClick={() => {
              setFilter(name);
              setPage(0);
            }}
            className={classes(
              'rounded-full px-2.5 py-px text-sm tabular-nums',
              name === filter ? 'bg-brand text-on-brand' : 'bg-hover text-ink2',
            )}
          >
            {label(name)} {name === 'all' ? total : counts[name]}
          </button>
        ))}
      </fieldset>
      <ul className="max-h-[46vh] overflow-y-auto rounded-lg border border-line">
        {listed.rows.map((one) => (
          <ImportRowItem key={one.at} listed={one} isList={isList} onDecide={onDecide} />
        ))}
      </ul>
      {pages > 1 && (
        <div className="mt-1 flex items-center justify-end gap-2 text-sm text-ink3 tabular-nums">
          <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
            {t('importing:before')}
          </Button>
          {t('importing:page', { page: page + 1, pages })}
          <Button disabled={page >= pages - 1} onClick={() => setPage(page + 1)}>
            {t('importing:after')}
          </Button>
        </div>
      )}
    </>
  );
}
