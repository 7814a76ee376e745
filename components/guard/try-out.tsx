import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../ui/card';
import { Area, Field } from '../ui/field';
import { HitList } from './hit-list';
import { SitePicker } from './site-picker';
import { useGuard } from './use-rules';

/** A text is checked while it is typed, by the rules as they are set now. */
export function TryOut({ ruleName }: { ruleName: (id: string) => string }) {
  const { t } = useTranslation();
  const guard = useGuard();
  const [text, setText] = useState('');
  const [site, setSite] = useState('');
  const { hits } = guard.check(text, { sites: site === '' ? [] : [site] });
  return (
    <Card
      title={t('guard:try')}
      aside={
        <SitePicker label={t('guard:trySite')} all={t('guard:onlyCommon')} value={site} onChange={setSite} />
      }
      className="mb-4"
    >
      <Field label={t('guard:tryHint')}>
        {(ids) => <Area {...ids} rows={2} value={text} onChange={(event) => setText(event.target.value)} />}
      </Field>
      <div aria-live="polite">
        {hits.length > 0 ? (
          <HitList text={text} hits={hits} ruleName={ruleName} />
        ) : (
          text.trim() !== '' && <p className="text-sm text-ok">{t('guard:tryClear')}</p>
        )}
      </div>
    </Card>
  );
}
