import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { guardSettings } from '../../../lib/guard/queries';
import { BuiltInRules } from '../../guard/built-in-rules';
import { OwnRules } from '../../guard/own-rules';
import { TryOut } from '../../guard/try-out';
import { useRuleName } from '../../guard/use-rule-name';
import { LeadsLine, LeadsOnly } from '../../members/leads-only';
import { ListExchange } from '../../phrases/library/list-exchange';
import { Page } from '../../settings/page';

const none = { adjusted: new Map(), own: [] };

/** What is checked before sending: tried out, added to, and set. */
export function GuardPage() {
  const { t } = useTranslation();
  const settings = useLiveQuery(guardSettings, []);
  const { adjusted, own } = settings ?? none;
  const ruleName = useRuleName(own);
  if (!settings) return null;
  return (
    <Page
      title={t('options:nav_guard')}
      hint={t('guard:hint')}
      aside={<ListExchange list="rules" title={t('options:nav_guard')} />}
    >
      <LeadsLine />
      <TryOut ruleName={ruleName} />
      <LeadsOnly>
        <OwnRules own={own} />
        <BuiltInRules adjusted={adjusted} />
      </LeadsOnly>
    </Page>
  );
}
