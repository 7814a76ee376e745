import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { CheckList } from '../../ui/check-list';
import type { BulkForm } from './bulk-bar';
import { useSites } from './use-places';

/** The platforms on which the chosen phrases are offered. */
export function BulkSites({ count, onOrder }: BulkForm) {
  const { t } = useTranslation();
  const sites = useSites();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onOrder({ kind: 'sites', sites: chosen });
  };
  return (
    <form aria-label={t('table:sites')} onSubmit={submit}>
      <fieldset className="mb-2 max-h-52 overflow-y-auto">
        <legend className="mb-1 text-sm text-ink2">{t('table:onSites')}</legend>
        <CheckList options={sites} value={chosen} onChange={setChosen} />
      </fieldset>
      <Button type="submit" look="primary" className="w-full" disabled={chosen.length === 0}>
        {t('table:apply', { count })}
      </Button>
      <Button className="mt-1.5 w-full" onClick={() => onOrder({ kind: 'sites', sites: [] })}>
        {t('table:everySite')}
      </Button>
    </form>
  );
}
