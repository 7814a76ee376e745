import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes';
import { columns, headHeight } from './table-columns';

/** The names of the columns, and the tick for all that is listed. */
export function TableHead(props: { selected: number; listed: number; onSelectAll: (on: boolean) => void }) {
  const { selected, listed, onSelectAll } = props;
  const { t } = useTranslation();
  const tick = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (tick.current) tick.current.indeterminate = selected > 0 && selected < listed;
  }, [selected, listed]);
  const head = 'truncate px-2 py-1 text-left font-normal';
  return (
    <thead className="sticky top-0 z-20 block bg-card text-sm text-ink3 shadow-[0_1px_0_var(--line)]">
      <tr aria-rowindex={1} className={columns} style={{ height: headHeight }}>
        <th scope="col">
          <span className="sr-only">{t('library:colMove')}</span>
        </th>
        <th scope="col" className="text-center">
          <input
            ref={tick}
            type="checkbox"
            aria-label={t('library:selectAll')}
            checked={selected > 0 && selected === listed}
            onChange={(event) => onSelectAll(event.target.checked)}
            className="mt-1 size-[16px] accent-(--brand)"
          />
        </th>
        <th scope="col" className={head}>
          {t('library:colTitle')}
        </th>
        <th scope="col" className={head}>
          {t('library:colText')}
        </th>
        <th scope="col" className={head}>
          {t('library:colCode')}
        </th>
        <th scope="col" className={classes(head, 'text-right')} title={t('library:colUsesHint')}>
          {t('library:colUses')}
        </th>
      </tr>
    </thead>
  );
}
