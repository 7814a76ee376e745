import { useTranslation } from 'react-i18next';
import { undoImport } from '../../../lib/phrases/import-commands';
import { useWriter } from '../../members/use-writer';
import { Button } from '../../ui/button';
import { Modal } from '../../ui/modal';
import { say } from '../../ui/toasts';
import { ImportChoose } from './import-choose';
import { ImportColumns } from './import-columns';
import { ImportPreview } from './import-preview';
import { useImport } from './use-import';

/** Brings a file in: choose, look at what would happen, write in one transaction, undo. */
export function ImportDialog(props: { open: boolean; onClose: () => void; title?: string }) {
  const { open, onClose } = props;
  const { t } = useTranslation();
  const title = props.title ? `${t('importing:importList')} · ${props.title}` : t('importing:title');
  const writer = useWriter();
  const importing = useImport();
  const { step, client } = importing;
  const close = () => {
    importing.reset();
    onClose();
  };
  const write = async () => {
    const written = await importing.write(writer.memberId);
    if (!written) return;
    close();
    say(t('importing:done', { added: written.added, changed: written.changed }), {
      label: t('common:undo'),
      run: async () => {
        const { kept } = await undoImport(written.id, writer);
        say(kept === 0 ? t('importing:undone') : t('importing:undoneKept', { count: kept }));
      },
    });
  };
  return (
    <Modal open={open} onClose={close} wide title={title} closeLabel={t('common:close')}>
      {step.kind === 'choose' && (
        <ImportChoose
          problem={step.problem}
          lists={props.title !== undefined}
          onFile={(file) => void importing.open(file)}
        />
      )}
      {step.kind === 'busy' && (
        <div className="grid justify-items-center gap-3 py-10">
          <progress
            className="w-64"
            aria-label={t('importing:title')}
            {...(step.total > 0 ? { value: step.done, max: step.total } : {})}
          />
          <p role="status" className="text-sm text-ink2 tabular-nums">
            {step.writing
              ? t('importing:writing')
              : step.total === 0
                ? t('importing:reading')
                : t('importing:checking', { done: step.done, total: step.total })}
          </p>
          {!step.writing && <Button onClick={() => importing.reset()}>{t('common:cancel')}</Button>}
        </div>
      )}
      {step.kind === 'columns' && (
        <ImportColumns
          ask={step.ask}
          onBack={() => importing.reset()}
          onNamed={(choice) => void importing.nameColumns(choice)}
        />
      )}
      {step.kind === 'preview' && client && (
        <ImportPreview
          client={client}
          summary={step.summary}
          onColumns={importing.askColumns}
          onAnother={() => importing.reset()}
          onCancel={close}
          onWrite={() => void write()}
        />
      )}
    </Modal>
  );
}
