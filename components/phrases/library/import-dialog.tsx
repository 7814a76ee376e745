import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ImportPreview, type ImportProblem, previewImport } from '../../../lib/exchange/preview-import';
import { importPhrases } from '../../../lib/phrases/commands';
import type { Phrase } from '../../../lib/records/phrase.record';
import { FileDrop } from '../../backup/file-drop';
import { useWriter } from '../../members/use-writer';
import { Button } from '../../ui/button';
import { Modal } from '../../ui/modal';
import { say } from '../../ui/toasts';
import { guardSites } from './guard-sites';
import { ImportRows } from './import-rows';

type Read =
  | { kind: 'none' }
  | { kind: 'problem'; problem: ImportProblem }
  | { kind: 'preview'; preview: ImportPreview };

/** Brings a file in: choose, look at what would happen, write in one transaction, undo. */
export function ImportDialog({
  open,
  phrases,
  onClose,
}: {
  open: boolean;
  phrases: Phrase[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const writer = useWriter();
  const [read, setRead] = useState<Read>({ kind: 'none' });
  const close = () => {
    setRead({ kind: 'none' });
    onClose();
  };
  const take = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const result = previewImport(bytes, file.name, phrases, { sites: guardSites });
    setRead(
      result.ok ? { kind: 'preview', preview: result.value } : { kind: 'problem', problem: result.error },
    );
  };
  const apply = async ({ rows }: ImportPreview) => {
    const added = rows.flatMap((row) => (row.state === 'new' ? [row.fields] : []));
    const changed = rows.flatMap((row) =>
      row.state === 'changed' ? [{ id: row.id, fields: row.changes }] : [],
    );
    const undo = await importPhrases(added, changed, writer);
    close();
    say(t('importing:done', { added: added.length, changed: changed.length }), {
      label: t('common:undo'),
      run: async () => {
        await undo();
        say(t('importing:undone'));
      },
    });
  };
  const counts = read.kind === 'preview' ? read.preview.counts : undefined;
  const writes = counts ? counts.new + counts.changed : 0;
  return (
    <Modal open={open} onClose={close} wide title={t('importing:title')} closeLabel={t('common:close')}>
      {read.kind !== 'preview' && (
        <FileDrop
          accept=".csv,.json,.txt,text/csv,application/json"
          hint={t('importing:drop')}
          choose={t('importing:choose')}
          onFile={(file) => void take(file)}
        />
      )}
      {read.kind === 'none' && <p className="mt-2 text-sm text-ink3">{t('importing:forms')}</p>}
      {read.kind === 'problem' && (
        <p role="alert" className="mt-2 rounded-md bg-late-soft px-3 py-2 text-late">
          {t(`importing:problem_${read.problem}`)}
        </p>
      )}
      {read.kind === 'preview' && (
        <>
          <ImportRows preview={read.preview} />
          <footer className="mt-3 flex items-center gap-2">
            <Button look="quiet" onClick={() => setRead({ kind: 'none' })}>
              {t('importing:another')}
            </Button>
            <span className="flex-1" />
            <Button onClick={close}>{t('common:cancel')}</Button>
            <Button look="primary" disabled={writes === 0} onClick={() => void apply(read.preview)}>
              {writes === 0 ? t('importing:nothing') : t('importing:apply', { count: writes })}
            </Button>
          </footer>
        </>
      )}
    </Modal>
  );
}
