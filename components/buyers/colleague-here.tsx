import { useTranslation } from 'react-i18next';
import { Pill } from '../ui/pill';
import { useColleagues } from './use-colleagues';

/** Says that a colleague has the same buyer open, before two of them answer. */
export function ColleagueHere({ buyerKey }: { buyerKey: string | undefined }) {
  const { t, i18n } = useTranslation();
  const names = [...new Set(useColleagues(buyerKey).map(({ name }) => name))];
  if (names.length === 0) return null;
  return (
    <p role="status" className="mt-1.5">
      <Pill tone="warn">
        {t('buyers:colleagueHere', { names: new Intl.ListFormat(i18n.language).format(names) })}
      </Pill>
    </p>
  );
}
