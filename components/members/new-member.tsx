import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ask } from '../../lib/bridge/ask';
import { addMember } from '../../lib/members/commands';
import { Button } from '../ui/button';
import { Field, Input } from '../ui/field';
import { isPin, PinField } from './pin-field';
import { useWriter } from './use-writer';

/** A name, and a PIN for those who want one. */
export function NewMember(props: {
  taken: string[];
  onAdded: (member: { id: string; name: string }) => void | Promise<void>;
}) {
  const { taken, onAdded } = props;
  const { t } = useTranslation();
  const writer = useWriter();
  const [name, setName] = useState('');
  const [pin, setPin] = useState('');
  const trimmed = name.trim();
  const nameError = taken.includes(trimmed) ? t('members:nameTaken', { name: trimmed }) : undefined;
  const pinError = pin !== '' && !isPin(pin) ? t('members:pinForm') : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const hashed = pin === '' ? null : await ask('hashPin', { pin });
    const id = await addMember(trimmed, 'agent', hashed, writer);
    await onAdded({ id, name: trimmed });
  };

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field label={t('members:name')} error={nameError}>
        {(ids) => (
          <Input
            {...ids}
            autoFocus
            maxLength={12}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <PinField label={t('members:pinOptional')} value={pin} onChange={setPin} error={pinError} fresh />
      <Button type="submit" look="primary" disabled={trimmed === '' || !!nameError || !!pinError}>
        {t('members:enter')}
      </Button>
    </form>
  );
}
