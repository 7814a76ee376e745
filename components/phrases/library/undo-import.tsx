import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { undoImport } from '../../../lib/phrases/commands';
import { lastImport } from '../../../lib/phrases/queries';
import { useWriter } from '../../members/use-writer';
import { Button } from '../../ui/button';
import { say } from '../../ui/toasts';

/** Takes the last import back, for a day, after a reload as well. */
export function UndoImport() {
  const { t } = useTranslation();
  const writer = useWriter();
  const last = useLiveQuery(async () => await lastImport(Date.now()), []);
  if (!last) return null;
  const undo = async () => {
    const { kept } = await undoImport(last.id, writer);
    say(kept === 0 ? t('importing:undone') : t('importing:undoneKept', { count: kept }));
  };
  const count = last.added + last.changed;
  return (
    <Button title={t('importing:undoHint', { name: last.fileName, count })} onClick={() => void undo()}>
      {t('importing:undoLast')}
    </Button>
  );
}
