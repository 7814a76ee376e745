import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readKept } from '../../lib/team/kept';
import { FileDrop } from '../backup/file-drop';
import type { Opened } from './use-opened';

/** Where the lead who made the team comes back with what he keeps. */
export function OpenKeep({ onOpen }: { onOpen: (opened: Opened) => Promise<void> }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<'notJson' | 'notKept'>();
  const take = async (file: File) => {
    const read = readKept(await file.text());
    setProblem(read.ok ? undefined : read.error);
    if (read.ok) await onOpen({ kept: read.value, invited: null, fresh: false });
  };
  return (
    <section className="mt-6">
      <h3 className="font-semibold">{t('making:keepTitle')}</h3>
      <p className="mt-0.5 mb-2 text-ink2">{t('making:keepHint')}</p>
      <FileDrop
        accept=".json,application/json"
        hint={t('making:keepDrop')}
        choose={t('making:keepChoose')}
        onFile={(file) => void take(file)}
      />
      {problem && (
        <p role="alert" className="mt-2 rounded-md bg-late-soft px-3 py-2 text-late">
          {t(`making:keepFail_${problem}`)}
        </p>
      )}
    </section>
  );
}
