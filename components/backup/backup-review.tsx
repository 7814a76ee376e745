import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { databaseVersion } from '../../lib/records/registry';
import type { BackupPreview, RestoreMode } from '../../lib/store/backup';
import { Choice } from '../settings/choice';
import { Button } from '../ui/button';
import { formatTime } from '../ui/format-time';
import { BackupCounts } from './backup-counts';

/** What a backup holds and what it would change; merging or replacing is decided here. */
export function BackupReview(props: {
  preview: BackupPreview;
  onApply: (mode: RestoreMode) => void;
  onCancel: () => void;
}) {
  const { preview, onApply, onCancel } = props;
  const { t } = useTranslation();
  const [mode, setMode] = useState<RestoreMode>('merge');
  const { exportedAt, version, tables, unknownTables } = preview;
  const refused = tables.reduce((sum, table) => sum + table.refused, 0);
  const writes = tables.reduce((sum, table) => sum + table.counts.new + table.counts.changed, 0);
  // A damaged file must not take the place of data that is whole.
  const unsafe = mode === 'replace' && refused > 0;
  return (
    <div className="rounded-lg border border-line p-4">
      <h4 className="font-semibold">
        {exportedAt === undefined
          ? t('backup:fromUnknown')
          : t('backup:from', { time: formatTime(exportedAt, Date.now()) })}
      </h4>
      {version < databaseVersion && <p className="text-sm text-ink2">{t('backup:older', { version })}</p>}
      <BackupCounts tables={tables} />
      {refused > 0 && <p className="mt-1 text-sm text-late">{t('backup:refusedRows', { count: refused })}</p>}
      {unknownTables.length > 0 && (
        <p className="mt-1 text-sm text-warn">
          {t('backup:unknownTables', { tables: unknownTables.join('、') })}
        </p>
      )}
      <div className="mt-4">
        <Choice
          legend={t('backup:mode')}
          value={mode}
          options={[
            { value: 'merge', label: t('backup:merge') },
            { value: 'replace', label: t('backup:replace') },
          ]}
          onChange={setMode}
        />
        <p className="-mt-3 mb-3 text-sm text-ink2">
          {t(mode === 'merge' ? 'backup:mergeHint' : 'backup:replaceHint')}
        </p>
        {unsafe && <p className="mb-3 text-sm text-late">{t('backup:replaceRefused')}</p>}
        {mode === 'merge' && writes === 0 && <p className="mb-3 text-sm text-ink2">{t('backup:nothing')}</p>}
      </div>
      <div className="flex gap-2">
        <Button
          look={mode === 'replace' ? 'danger' : 'primary'}
          disabled={unsafe || (mode === 'merge' && writes === 0)}
          onClick={() => onApply(mode)}
        >
          {t('backup:apply')}
        </Button>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
      </div>
    </div>
  );
}
