import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../../lib/bridge/ask';
import { editMember } from '../../../lib/members/commands';
import type { Member } from '../../../lib/records/member.record';
import { isPin, PinField } from '../../members/pin-field';
import { useWriter } from '../../members/use-writer';
import { Button } from '../../ui/button';
import { Modal } from '../../ui/modal';
import { say } from '../../ui/toasts';

/** Sets or changes one member's PIN. */
export function PinDialog({ member, open, onClose }: { member: Member; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const writer = useWriter();
  const [pin, setPin] = useState('');
  const [tried, setTried] = useState(false);
  const close = () => {
    setPin('');
    setTried(false);
    onClose();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isPin(pin)) return;
    await editMember(member.id, { pin: await ask('hashPin', { pin }) }, writer);
    say(t('options:pinSaved', { name: member.name }));
    close();
  };
  return (
    <Modal
      open={open}
      onClose={close}
      title={t(member.pin ? 'options:pinChange' : 'options:pinSet')}
      closeLabel={t('common:close')}
    >
      <form onSubmit={(event) => void submit(event)}>
        <PinField
          label={t('options:pinOf', { name: member.name })}
          value={pin}
          onChange={setPin}
          error={tried && !isPin(pin) ? t('members:pinForm') : undefined}
          fresh
        />
        <div className="flex justify-end gap-2">
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('common:save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
