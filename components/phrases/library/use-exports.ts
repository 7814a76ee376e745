import { useTranslation } from 'react-i18next';
import { exportCsv, exportQianniuCsv, exportQianniuGb } from '../../../lib/exchange/phrases-csv';
import { exportJson } from '../../../lib/exchange/phrases-json';
import { exportKefubaoXlsx, exportXlsx } from '../../../lib/exchange/phrases-xlsx';
import { imagesOf } from '../../../lib/phrases/image-queries';
import { shopLists } from '../../../lib/phrases/import-queries';
import type { Phrase } from '../../../lib/records/phrase.record';

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The files that phrases can be handed out as; made only when asked for.
 * @param whole the library: our own file then brings the shop's other lists, too
 */
export function useExports(phrases: readonly Phrase[], whole: boolean) {
  const { t } = useTranslation();
  return [
    { key: 'exportCsv', ending: '.csv', type: 'text/csv', make: () => exportCsv(phrases) },
    { key: 'exportXlsx', ending: '.xlsx', type: xlsxType, make: () => exportXlsx(phrases) },
    {
      key: 'exportQianniu',
      ending: `-${t('library:qianniu')}.csv`,
      type: 'text/csv',
      make: () => exportQianniuCsv(phrases),
    },
    {
      key: 'exportQianniuGb',
      ending: `-${t('library:qianniu')}-GB18030.csv`,
      type: 'text/csv',
      make: () => exportQianniuGb(phrases),
    },
    {
      key: 'exportKefubao',
      ending: `-${t('table:kefubao')}.xlsx`,
      type: xlsxType,
      make: () => exportKefubaoXlsx(phrases),
    },
    {
      key: 'exportJson',
      ending: '.json',
      type: 'application/json',
      make: async () =>
        exportJson(phrases, Date.now(), await imagesOf(phrases), whole ? await shopLists() : {}),
    },
  ] as const;
}
