import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Field, Input } from '../ui/field';

/** One line to add something by its name. */
export function AddName(props: {
  label: string;
  action: string;
  maxLength: number;
  problem: (name: string) => string | undefined;
  onAdd: (name: string) => Promise<unknown>;
}) {
  const { label, action, maxLength, problem, onAdd } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const name = typed.trim();
  const wrong = name === '' ? t('options:blankName') : problem(name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong) return;
    await onAdd(name);
    setTyped('');
    setTried(false);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="mt-4 max-w-sm">
      <Field label={label} error={tried ? wrong : undefined}>
        {(ids) => (
          <div className="flex gap-2">
            <Input
              {...ids}
              value={typed}
              maxLength={maxLength}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Button type="submit">{action}</Button>
          </div>
        )}
      </Field>
    </form>
  );
}
