import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import type { Member } from '../../lib/records/member.record';
import { Button } from '../ui/button';
import { Field, Input } from '../ui/field';

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
      <Field
        label={t('members:pin', { name: member.name })}
        error={wrong ? t('members:pinWrong') : undefined}
      >
        {(ids) => (
          <Input
            {...ids}
            type="password"
            inputMode="numeric"
            autoComplete="off"
            autoFocus
            value={pin}
            onChange={(event) => setPin(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" disabled={pin === ''}>
        {t('members:enter')}
      </Button>
    </form>
  );
}
