import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writeSetting } from '../../lib/settings/commands';
import { Field, Input } from '../ui/field';
import { useSetting } from './use-setting';

/** From how many waiting buyers rush mode comes by itself. */
export function RushFrom() {
  const { t } = useTranslation();
  const from = useSetting('rushFrom');
  const [typed, setTyped] = useState<string>();
  const wrong = typed !== undefined && !/^\d{1,2}$/.test(typed.trim());
  const change = (text: string) => {
    setTyped(text);
    if (/^\d{1,2}$/.test(text.trim())) void writeSetting('rushFrom', Number(text));
  };
  return (
    <section aria-label={t('keys:rushTitle')} className="border-t border-line pt-4">
      <h3 className="font-semibold">{t('keys:rushTitle')}</h3>
      <p className="mb-3 text-ink2">{t('keys:rushHint')}</p>
      <div className="max-w-44">
        <Field label={t('keys:rushFrom')} error={wrong ? t('keys:rushProblem') : undefined}>
          {(ids) => (
            <Input
              {...ids}
              inputMode="numeric"
              value={typed ?? String(from)}
              onChange={({ target }) => change(target.value)}
              onBlur={() => setTyped(undefined)}
            />
          )}
        </Field>
      </div>
    </section>
  );
}
