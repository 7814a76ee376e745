import { useTranslation } from 'react-i18next';
import { builtInRules } from '../../lib/guard/built-in';
import { guardGroups } from '../../lib/guard/rule';
import type { GuardRuleRow } from '../../lib/records/guard-rule.record';
import { BuiltInRule } from './built-in-rule';

/** The rules that came along, by what they are about. */
export function BuiltInRules({ adjusted }: { adjusted: Map<string, GuardRuleRow> }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3 className="mb-2 font-semibold">{t('guard:builtIn')}</h3>
      {guardGroups.map((group) => (
        <div key={group} className="mb-3">
          <h4 className="mb-1 text-sm font-semibold text-ink2">{t(`guard:group_${group}`)}</h4>
          <ul className="rounded-lg border border-line">
            {builtInRules
              .filter((rule) => rule.group === group)
              .map((rule) => (
                <BuiltInRule key={rule.id} rule={rule} set={adjusted.get(rule.id)} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
