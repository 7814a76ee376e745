import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportClient } from '../../../lib/exchange/import-client';
import type { ImportSummary } from '../../../lib/exchange/import-session';
import type { ColumnQuestion } from '../../../lib/exchange/table-to-map';
import { useLanguage } from '../../settings/use-language';
import { Button } from '../../ui/button';
import { ImportRows } from './import-rows';

/** What the file is and what an import would do; nothing is written before the agent says so. */
export function ImportPreview(props: {
  client: ImportClient;
  summary: ImportSummary;
  onColumns: (ask: ColumnQuestion) => void;
  onAnother: () => void;
  onCancel: () => void;
  onWrite: () => void;
}) {
  const { client, summary, onColumns, onAnother, onCancel, onWrite } = props;
  const { t } = useTranslation();
  const { format, encoding, columns, counts } = summary;
  const [useFile, setUseFile] = useState(0);
  const language = useLanguage();
  const writes = counts.new + counts.changed + useFile;
  // A conflict that keeps our words may still take fields that only the file changed.
  const nothing = counts.new + counts.changed + counts.conflict === 0;
  const decide = async (at: number | null, file: boolean) => setUseFile(await client.ask('decide', at, file));
  return (
    <>
      <p className="mb-2 flex items-center gap-2 text-sm text-ink2">
        <span className="flex-1">
          {t('importing:seenAs', { name: format ? format[language] : t('importing:named') })}
          {encoding && ` · ${encoding.toUpperCase()}`}
        </span>
        {columns && (
          <Button look="quiet" className="text-sm" onClick={() => onColumns(columns)}>
            {t('importing:otherColumns')}
          </Button>
        )}
      </p>
      {counts.conflict > 0 && (
        <p className="mb-2 flex items-center gap-2 rounded-md bg-warn-soft px-3 py-1.5 text-sm">
          <span className="flex-1">{t('importing:conflicts', { count: counts.conflict })}</span>
          <Button onClick={() => void decide(null, false)}>{t('importing:allMine')}</Button>
          <Button onClick={() => void decide(null, true)}>{t('importing:allFile')}</Button>
        </p>
      )}
      <ImportRows
        client={client}
        summary={summary}
        decided={useFile}
        onDecide={(at, file) => void decide(at, file)}
      />
      <footer className="mt-3 flex items-center gap-2">
        <Button look="quiet" onClick={onAnother}>
          {t('importing:another')}
        </Button>
        <span className="flex-1" />
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
        <Button look="primary" disabled={nothing} onClick={onWrite}>
          {nothing ? t('importing:nothing') : t('importing:apply', { count: writes })}
        </Button>
      </footer>
    </>
  );
}
