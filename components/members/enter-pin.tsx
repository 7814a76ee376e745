import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import type { Member } from '../../lib/records/member.record';
import { Button } from '../ui/button';
import { PinField } from './pin-field';

export function EnterPin({ member, onRight }: { member: Member; onRight: () => void }) {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await ask('checkPin', { memberId: member.id, pin })) return onRight();
    setWrong(true);
    setPin('');
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <PinField
        label={t('members:pin', { name: member.name })}
        value={pin}
        onChange={setPin}
        error={wrong ? t('members:pinWrong') : undefined}
        autoFocus
      />
      <Button type="submit" look="primary" disabled={pin === ''}>
        {t('members:enter')}
      </Button>
    </form>
  );
}
