import { useTranslation } from 'react-i18next';
import { makeBackup } from '../../lib/store/backup';
import { db } from '../../lib/store/database';
import { Button } from '../ui/button';
import { downloadFile } from '../ui/download-file';
import { dayStamp } from './day-stamp';

/** Everything into one file. */
export function ExportBackup() {
  const { t } = useTranslation();
  const save = async () => {
    const now = Date.now();
    const name = `${t('backup:fileName')}-${dayStamp(now)}.json`;
    downloadFile(name, 'application/json', await makeBackup(db, now));
  };
  return (
    <section className="mb-7">
      <h3 className="font-semibold">{t('backup:exportTitle')}</h3>
      <p className="mt-0.5 mb-2 text-ink2">{t('backup:exportHint')}</p>
      <Button look="primary" onClick={() => void save()}>
        {t('backup:export')}
      </Button>
    </section>
  );
}
