import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeptTeam, Person } from '../../lib/team/kept';
import { longestName, nameProblem } from '../../lib/team/rules';
import { Button } from '../ui/button';
import { Field, Input, Select } from '../ui/field';

/** One line to add somebody to the team that is open. */
export function AddPerson(props: {
  kept: KeptTeam;
  onAdded: (kept: KeptTeam, invited: string[]) => Promise<void>;
}) {
  const { kept, onAdded } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<Person['role']>('agent');
  const [tried, setTried] = useState(false);
  const name = typed.trim();
  const problem = nameProblem(
    name,
    kept.people.map((person) => person.name),
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    const { withPerson } = await import('../../lib/team/make');
    await onAdded(await withPerson(kept, { name, role }), [name]);
    setTyped('');
    setTried(false);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => void submit(event)}
      className="mt-3 flex max-w-md items-start gap-2"
    >
      <div className="min-w-0 flex-1">
        <Field
          label={t('making:addName')}
          error={tried && problem ? t(`making:name_${problem}`, { name }) : undefined}
        >
          {(ids) => (
            <Input
              {...ids}
              value={typed}
              maxLength={longestName}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
      </div>
      <div className="w-24 flex-none">
        <Field label={t('making:addRole')}>
          {(ids) => (
            <Select
              {...ids}
              value={role}
              onChange={({ target }) => setRole(target.value === 'lead' ? 'lead' : 'agent')}
            >
              <option value="agent">{t('team:role_agent')}</option>
              <option value="lead">{t('team:role_lead')}</option>
            </Select>
          )}
        </Field>
      </div>
      <Button type="submit" className="mt-[20px]">
        {t('making:add')}
      </Button>
    </form>
  );
}
