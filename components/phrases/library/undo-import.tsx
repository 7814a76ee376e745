import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { undoImport } from '../../../lib/phrases/import-commands';
import { lastImport } from '../../../lib/phrases/queries';
import { useMayLead } from '../../members/leads-only';
import { useWriter } from '../../members/use-writer';
import { Button } from '../../ui/button';
import { say } from '../../ui/toasts';

/** Takes the last import back, for a day, after a reload as well. */
export function UndoImport() {
  const { t } = useTranslation();
  const writer = useWriter();
  const last = useLiveQuery(async () => await lastImport(Date.now()), []);
  const leads = useMayLead();
  if (!last || (last.byLead && !leads)) return null;
  const undo = async () => {
    const { kept } = await undoImport(last.id, writer);
    say(kept === 0 ? t('importing:undone') : t('importing:undoneKept', { count: kept }));
  };
  return (
    <Button
      title={t('importing:undoHint', { name: last.fileName, count: last.written })}
      onClick={() => void undo()}
    >
      {t('importing:undoLast')}
    </Button>
  );
}
