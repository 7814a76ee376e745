import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import type { SyncState } from '../../lib/records/sync-state.record';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { say } from '../ui/toasts';

/** Says what stays and what goes, then leaves. */
export function LeaveTeam({ state, onClose }: { state: SyncState; onClose: () => void }) {
  const { t } = useTranslation();
  const { shop, pending } = state;
  const leave = async () => {
    await ask('teamLeave', null);
    say(t('team:left'));
    onClose();
  };
  return (
    <Modal open onClose={onClose} title={t('team:leaveAsk', { shop })} closeLabel={t('common:close')}>
      <p className="text-ink2">{t('team:leaveWhat', { count: pending })}</p>
      <div className="mt-3 flex justify-end gap-2">
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button look="danger" onClick={() => void leave()}>
          {t('team:leave')}
        </Button>
      </div>
    </Modal>
  );
}
