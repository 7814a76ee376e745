import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nextAt } from '../../lib/followups/rules';
import { dayWindow } from '../../lib/kernel/day-window';
import { Button } from '../ui/button';
import { Input } from '../ui/field';
import { useQuiet } from './use-quiet';

/** Quiet mode: for half an hour, until a time, for the rest of today. */
export function QuietSection() {
  const { t } = useTranslation();
  const { on, until, begin, end, forHalf } = useQuiet();
  const [clock, setClock] = useState('');
  const field = useId();
  const at = nextAt(clock, Date.now());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (at !== undefined) void begin(at);
  };
  return (
    <section aria-label={t('reminders:quiet')} className="mt-6 max-w-xl border-t border-line pt-4">
      <h3 className="font-semibold">{t('reminders:quiet')}</h3>
      <p className="mb-2 text-ink2">{t('reminders:quietHint')}</p>
      <div className="flex flex-wrap items-center gap-2">
        {on && (
          <>
            <b className="font-semibold text-warn">{t('reminders:quietOn', { time: until })}</b>
            <Button look="primary" onClick={() => void end()}>
              {t('reminders:quietOff')}
            </Button>
          </>
        )}
        <Button onClick={() => void forHalf()}>{t('reminders:quietHalf')}</Button>
        <Button onClick={() => void begin(dayWindow(Date.now()).end)}>{t('reminders:quietToday')}</Button>
        <form onSubmit={submit} className="flex items-center gap-2">
          <label htmlFor={field} className="whitespace-nowrap text-ink2">
            {t('reminders:quietAt')}
          </label>
          <Input id={field} type="time" value={clock} onChange={({ target }) => setClock(target.value)} />
          <Button type="submit" disabled={at === undefined}>
            {t('reminders:quietSet')}
          </Button>
        </form>
      </div>
    </section>
  );
}
