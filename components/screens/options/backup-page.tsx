import { useTranslation } from 'react-i18next';
import { ask } from '../../../lib/bridge/ask';
import { ExportBackup } from '../../backup/export-backup';
import { RestoreBackup } from '../../backup/restore-backup';
import { Page } from '../../settings/page';

export function BackupPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('options:nav_backup')}>
      <ExportBackup />
      {/* Imported sites and switches may have come with the file. */}
      <RestoreBackup onRestored={() => void ask('sitesChanged', null)} />
    </Page>
  );
}
