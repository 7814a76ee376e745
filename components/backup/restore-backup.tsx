import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BackupPreview,
  type BackupProblem,
  makeBackup,
  type RestoreMode,
  readBackup,
  restoreBackup,
} from '../../lib/store/backup';
import { db } from '../../lib/store/database';
import { downloadFile } from '../ui/download-file';
import { say } from '../ui/toasts';
import { BackupReview } from './backup-review';
import { dayStamp } from './day-stamp';
import { FileDrop } from './file-drop';

/** Choose a file, see what would change, restore, undo; `onRestored` hears of both. */
export function RestoreBackup({ onRestored }: { onRestored: () => void }) {
  const { t } = useTranslation();
  const [preview, setPreview] = useState<BackupPreview>();
  const [problem, setProblem] = useState<BackupProblem>();
  const take = async (file: File) => {
    const read = await readBackup(await file.text());
    setPreview(read.ok ? read.value : undefined);
    setProblem(read.ok ? undefined : read.error);
  };
  const apply = async (chosen: BackupPreview, mode: RestoreMode) => {
    if (mode === 'replace') {
      const now = Date.now();
      downloadFile(
        `${t('backup:beforeName')}-${dayStamp(now)}.json`,
        'application/json',
        await makeBackup(db, now),
      );
    }
    const { written, removed, undo } = await restoreBackup(chosen, mode);
    setPreview(undefined);
    say(
      removed > 0
        ? t('backup:doneRemoved', { count: written, removed })
        : t('backup:done', { count: written }),
      {
        label: t('common:undo'),
        run: async () => {
          await undo();
          say(t('backup:undone'));
          onRestored();
        },
      },
    );
    onRestored();
  };
  return (
    <section>
      <h3 className="font-semibold">{t('backup:restoreTitle')}</h3>
      <p className="mt-0.5 mb-2 text-ink2">{t('backup:restoreHint')}</p>
      {preview ? (
        <BackupReview
          preview={preview}
          onApply={(mode) => void apply(preview, mode)}
          onCancel={() => setPreview(undefined)}
        />
      ) : (
        <FileDrop
          accept=".json,application/json"
          hint={t('backup:drop')}
          choose={t('backup:choose')}
          onFile={(file) => void take(file)}
        />
      )}
      {problem && (
        <p role="alert" className="mt-2 rounded-md bg-late-soft px-3 py-2 text-late">
          {t(`backup:problem_${problem}`)}
        </p>
      )}
    </section>
  );
}
