import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addMember, signOn } from '../../../lib/members/commands';
import { useMember, useWriter } from '../../members/use-writer';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import { Step } from './step';

/** Who works here; may be skipped. */
export function FirstMember() {
  const { t } = useTranslation();
  const writer = useWriter();
  const member = useMember();
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (name !== '') await signOn(await addMember(name, 'agent', null, writer));
  };
  return (
    <Step title={t('welcome:nameTitle')} why={t('welcome:nameWhy')}>
      <p role="status">{member && t('welcome:nameSaved', { name: member.name })}</p>
      {member === null && (
        <form onSubmit={(event) => void submit(event)} className="max-w-sm">
          <Field label={t('welcome:name')}>
            {(ids) => (
              <div className="flex gap-2">
                <Input
                  {...ids}
                  maxLength={12}
                  value={typed}
                  onChange={(event) => setTyped(event.target.value)}
                />
                <Button type="submit" disabled={name === ''}>
                  {t('welcome:nameSave')}
                </Button>
              </div>
            )}
          </Field>
        </form>
      )}
    </Step>
  );
}
