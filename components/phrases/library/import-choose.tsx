import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportProblem } from '../../../lib/exchange/read-file';
import { FileDrop } from '../../backup/file-drop';
import { Button } from '../../ui/button';
import { Area } from '../../ui/field';

const accept = '.csv,.tsv,.txt,.json,.xlsx,.xls,.yml,.yaml,text/csv,application/json';

/** Where a file is chosen or a table pasted, and what was wrong with the last one. */
export function ImportChoose(props: {
  problem: ImportProblem | 'failed' | undefined;
  /** Lists are wanted, which only our own file has. */
  lists: boolean;
  onFile: (file: File) => void;
}) {
  const { problem, lists, onFile } = props;
  const { t } = useTranslation();
  const [pasted, setPasted] = useState('');
  return (
    <>
      <FileDrop
        accept={lists ? '.json,application/json' : accept}
        hint={t('importing:drop')}
        choose={t('importing:choose')}
        onFile={onFile}
      />
      {problem && (
        <p role="alert" className="mt-2 rounded-md bg-late-soft px-3 py-2 text-late">
          {t(lists && problem === 'no-phrases' ? 'importing:problem_noList' : `importing:problem_${problem}`)}
        </p>
      )}
      <p className="mt-2 text-sm text-ink3">{t(lists ? 'importing:listForms' : 'importing:forms')}</p>
      <details hidden={lists} className="mt-2">
        <summary className="cursor-pointer text-sm text-ink2">{t('importing:paste')}</summary>
        <Area
          rows={5}
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          aria-label={t('importing:paste')}
          placeholder={t('importing:pasteHint')}
          className="mt-1"
        />
        <div className="mt-1 text-right">
          <Button
            look="primary"
            disabled={pasted.trim() === ''}
            onClick={() => onFile(new File([pasted], t('importing:pasted')))}
          >
            {t('importing:look')}
          </Button>
        </div>
      </details>
    </>
  );
}
