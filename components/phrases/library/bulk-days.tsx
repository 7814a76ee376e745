import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fromOfDay, toOfDay } from '../../../lib/phrases/period';
import { Button } from '../../ui/button';
import { Field, Input } from '../../ui/field';
import type { BulkForm } from './bulk-bar';

/** First and last day of the chosen phrases. */
export function BulkDays({ count, onOrder }: BulkForm) {
  const { t } = useTranslation();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const turned = from !== '' && to !== '' && to < from;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!turned) onOrder({ kind: 'days', from: fromOfDay(from), to: toOfDay(to) });
  };
  const day = (value: string, label: string, onDay: (day: string) => void, error?: string) => (
    <Field label={label} error={error}>
      {(ids) => <Input {...ids} type="date" value={value} onChange={(event) => onDay(event.target.value)} />}
    </Field>
  );
  return (
    <form aria-label={t('table:days')} onSubmit={submit}>
      {day(from, t('table:from'), setFrom)}
      {day(to, t('table:to'), setTo, turned ? t('table:endFirst') : undefined)}
      <Button type="submit" look="primary" className="w-full" disabled={turned || (from === '' && to === '')}>
        {t('table:apply', { count })}
      </Button>
      <Button className="mt-1.5 w-full" onClick={() => onOrder({ kind: 'days', from: null, to: null })}>
        {t('table:always')}
      </Button>
    </form>
  );
}
