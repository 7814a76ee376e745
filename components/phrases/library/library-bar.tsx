import { ChevronDown } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useTranslation } from 'react-i18next';
import { exportCsv, exportQianniuCsv } from '../../../lib/exchange/phrases-csv';
import { exportJson } from '../../../lib/exchange/phrases-json';
import { exportXlsx } from '../../../lib/exchange/phrases-xlsx';
import type { Phrase } from '../../../lib/records/phrase.record';
import { dayStamp } from '../../backup/day-stamp';
import { Button } from '../../ui/button';
import { downloadFile } from '../../ui/download-file';
import { Input } from '../../ui/field';
import { UndoImport } from './undo-import';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Props {
  phrases: Phrase[];
  query: string;
  onQuery: (query: string) => void;
  onImport: () => void;
  onNew: () => void;
}

/** Search, import, export, new. */
export function LibraryBar({ phrases, query, onQuery, onImport, onNew }: Props) {
  const { t } = useTranslation();
  const search = t('library:search', { count: phrases.length.toLocaleString() as never });
  const name = `${t('library:fileName')}-${dayStamp(Date.now())}`;
  const exports = [
    { key: 'exportCsv', save: () => downloadFile(`${name}.csv`, 'text/csv', exportCsv(phrases)) },
    {
      key: 'exportXlsx',
      save: async () => downloadFile(`${name}.xlsx`, xlsxType, await exportXlsx(phrases)),
    },
    {
      key: 'exportQianniu',
      save: () => downloadFile(`${name}-${t('library:qianniu')}.csv`, 'text/csv', exportQianniuCsv(phrases)),
    },
    {
      key: 'exportJson',
      save: () => downloadFile(`${name}.json`, 'application/json', exportJson(phrases, Date.now())),
    },
  ] as const;
  return (
    <div className="flex items-center gap-2">
      <Input
        type="search"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        placeholder={search}
        aria-label={search}
        className="min-w-0 flex-1"
      />
      <UndoImport />
      <Button onClick={onImport}>{t('library:import')}</Button>
      <DropdownMenu.Root>
        <DropdownMenu.Trigger asChild>
          <Button disabled={phrases.length === 0}>
            {t('library:export')}
            <ChevronDown size={14} aria-hidden className="-mr-1" />
          </Button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="end"
            sideOffset={4}
            className="z-50 rounded-lg border border-line bg-card p-1 shadow-lg"
          >
            {exports.map(({ key, save }) => (
              <DropdownMenu.Item
                key={key}
                className="cursor-pointer rounded-md px-2.5 py-1 outline-none data-highlighted:bg-hover"
                onSelect={() => void save()}
              >
                {t(`library:${key}`)}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      <Button look="primary" onClick={onNew}>
        {t('library:new')}
      </Button>
    </div>
  );
}
