import { useTranslation } from 'react-i18next';
import type { TablePreview } from '../../lib/store/backup';

/** All tables; each has its name in the words. */
export const tableNames = [
  'buyer',
  'buyerTag',
  'handover',
  'member',
  'note',
  'phrase',
  'setting',
  'site',
  'tag',
  'turn',
  'phraseUse',
  'phraseImage',
  'phraseThumb',
  'phraseVersion',
  'flowStep',
  'flowTick',
  'questionSet',
  'guardRule',
  'importLog',
  'phraseSound',
  'sameName',
  'shopVariable',
  'siteHealth',
  'suggestCount',
  'outcome',
  'followUp',
  'buyerMute',
  'dayCount',
  'siteClock',
  'shift',
  'rosterDay',
  'checkItem',
  'checkTick',
  'notice',
  'noticeReceipt',
] as const;
const states = ['new', 'changed', 'same', 'kept'] as const;

/** Rows of a backup by table and by what merging would do with them. */
export function BackupCounts({ tables }: { tables: TablePreview[] }) {
  const { t } = useTranslation();
  const name = (table: string) => {
    const known = tableNames.find((id) => id === table);
    return known ? t(`backup:table_${known}`) : table;
  };
  const filled = tables.filter(({ rows, refused }) => rows.length + refused > 0);
  return (
    <table className="mt-2 w-full border-collapse text-left tabular-nums">
      <thead className="text-sm text-ink3">
        <tr className="border-b border-line">
          <th scope="col" className="py-1 font-normal">
            {t('backup:table')}
          </th>
          {states.map((state) => (
            <th
              key={state}
              scope="col"
              title={state === 'kept' ? t('backup:keptHint') : undefined}
              className="w-20 py-1 text-right font-normal"
            >
              {t(`backup:${state}`)}
            </th>
          ))}
          <th scope="col" className="w-20 py-1 text-right font-normal">
            {t('backup:refused')}
          </th>
        </tr>
      </thead>
      <tbody>
        {filled.map(({ table, counts, refused }) => (
          <tr key={table} className="border-b border-line">
            <th scope="row" className="py-1 font-normal">
              {name(table)}
            </th>
            {states.map((state) => (
              <td key={state} className={counts[state] === 0 ? 'text-right text-ink3' : 'text-right'}>
                {counts[state]}
              </td>
            ))}
            <td className={refused === 0 ? 'text-right text-ink3' : 'text-right text-late'}>{refused}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
