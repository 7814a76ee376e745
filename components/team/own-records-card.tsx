import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { ownRecords } from '../../lib/team/own-queries';
import { tableNames } from '../backup/backup-counts';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Modal } from '../ui/modal';
import { say } from '../ui/toasts';

/**
 * What was made here of the lead's kinds and is none of the team's: all of it in one sentence, kept or deleted in one go.
 * A lead may send what an agent kept to the team.
 */
export function OwnRecordsCard({ role }: { role: 'agent' | 'lead' }) {
  const { t } = useTranslation();
  const own = useLiveQuery(async () => await ownRecords(), []);
  const [deleting, setDeleting] = useState(false);
  const which = role === 'lead' ? 'kept' : 'asked';
  const tables = [...(own?.[which] ?? [])];
  if (tables.length === 0) return null;
  const count = tables.reduce((sum, [, rows]) => sum + rows.length, 0);
  const each = tables.map(([kind, rows]) => {
    const table = tableNames.find((name) => name === kind);
    return `${table ? t(`backup:table_${table}`) : kind} ${rows.length}`;
  });
  const kinds = each.join(' · ');
  const settle = async (take: 'keep' | 'carry' | 'delete') => {
    await ask('teamOwn', { which, take });
    say(t(`own:${take}Done`, { count }));
    setDeleting(false);
  };
  const rest = which === 'kept' ? 'carry' : 'keep';
  return (
    <Card title={t('own:title')} className="px-4! py-3!">
      <p>{t(`own:${which}`, { count, kinds })}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button small onClick={() => void settle(rest)}>
          {t(`own:${rest}`)}
        </Button>
        <Button small look="quiet" onClick={() => setDeleting(true)}>
          {t('own:delete')}
        </Button>
      </div>
      <Modal
        open={deleting}
        onClose={() => setDeleting(false)}
        title={t('own:deleteAsk', { count })}
        closeLabel={t('common:close')}
      >
        <p className="text-ink2">{t('own:deleteWhat', { kinds })}</p>
        <div className="mt-3 flex justify-end gap-2">
          <Button onClick={() => setDeleting(false)}>{t('common:cancel')}</Button>
          <Button look="danger" onClick={() => void settle('delete')}>
            {t('own:delete')}
          </Button>
        </div>
      </Modal>
    </Card>
  );
}
