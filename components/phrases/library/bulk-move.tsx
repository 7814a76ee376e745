import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cleanFolder, foldersOf } from '../../../lib/phrases/folders';
import type { Phrase } from '../../../lib/records/phrase.record';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import type { BulkForm } from './bulk-bar';
import { rowFieldProblem } from './row-field';

/** Another stage and folder for the chosen phrases; new ones may be typed. */
export function BulkMove(props: BulkForm & { phrases: readonly Phrase[]; stages: string[] }) {
  const { count, onOrder, phrases, stages } = props;
  const { t } = useTranslation();
  const [stage, setStage] = useState('');
  const [folder, setFolder] = useState('');
  const stageList = useId();
  const folderList = useId();
  const problem = rowFieldProblem('stage', stage);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!problem) onOrder({ kind: 'move', stage: stage.trim(), folder: cleanFolder(folder) });
  };
  return (
    <form aria-label={t('table:moveTo')} onSubmit={submit}>
      <Field label={t('table:stage')} error={stage !== '' && problem ? t(`library:${problem}`) : undefined}>
        {(ids) => (
          <Input {...ids} list={stageList} value={stage} onChange={(event) => setStage(event.target.value)} />
        )}
      </Field>
      <datalist id={stageList}>
        {stages.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Field label={t('table:folderField')}>
        {(ids) => (
          <Input
            {...ids}
            list={folderList}
            maxLength={60}
            value={folder}
            onChange={(event) => setFolder(event.target.value)}
          />
        )}
      </Field>
      <datalist id={folderList}>
        {foldersOf(phrases, stage.trim()).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button type="submit" look="primary" className="w-full" disabled={problem !== undefined}>
        {t('table:apply', { count })}
      </Button>
    </form>
  );
}
