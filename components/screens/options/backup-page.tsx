import { useTranslation } from 'react-i18next';
import { ExportBackup } from '../../backup/export-backup';
import { RestoreBackup } from '../../backup/restore-backup';
import { Page } from '../../settings/page';

export function BackupPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('options:nav_backup')}>
      <ExportBackup />
      <RestoreBackup />
    </Page>
  );
}
