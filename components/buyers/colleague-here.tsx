import { useTranslation } from 'react-i18next';
import { useColleagues } from '../team/use-colleagues';
import { Pill } from '../ui/pill';

/** Says that a colleague has the same buyer open, before two of them answer. */
export function ColleagueHere({ buyerKey }: { buyerKey: string | undefined }) {
  const { t, i18n } = useTranslation();
  const same = useColleagues(buyerKey ?? null).filter(
    (one) => one.buyerKey !== null && one.buyerKey === buyerKey,
  );
  const names = [...new Set(same.map(({ name }) => name))];
  if (names.length === 0) return null;
  return (
    <p role="status" className="mt-1.5">
      <Pill tone="warn">
        {t('buyers:colleagueHere', { names: new Intl.ListFormat(i18n.language).format(names) })}
      </Pill>
    </p>
  );
}
