import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Modal } from '../ui/modal';
import { Lines } from './steps';

/** Says what a removal does and what it cannot do, before it is done. */
export function RemovePerson(props: { name: string; onRemove: () => Promise<void>; onClose: () => void }) {
  const { name, onRemove, onClose } = props;
  const { t } = useTranslation();
  return (
    <Modal open onClose={onClose} title={t('making:removeAsk', { name })} closeLabel={t('common:close')}>
      <Lines
        lines={[
          t('making:removeNow', { name }),
          t('making:removeStill', { name }),
          t('making:removeSecret', { name }),
        ]}
      />
      <div className="mt-3 flex justify-end gap-2">
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button look="danger" onClick={() => void onRemove()}>
          {t('making:removeDo')}
        </Button>
      </div>
    </Modal>
  );
}
