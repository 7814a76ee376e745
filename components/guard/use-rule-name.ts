import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuardRuleRow } from '../../lib/records/guard-rule.record';

/** What a rule is called: built-in ones by the dictionary, the shop's own by their first words. */
export function useRuleName(own: readonly GuardRuleRow[]): (id: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (id) => {
      const row = own.find((rule) => rule.id === id);
      if (row) return row.words.slice(0, 3).join('、') + (row.words.length > 3 ? '…' : '');
      const key = `guard:rule_${id}` as 'guard:rule_insult';
      return i18n.exists(key) ? t(key) : id;
    },
    [own, t, i18n],
  );
}
