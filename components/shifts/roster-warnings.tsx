import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Member } from '../../lib/records/member.record';
import type { RosterWarning } from '../../lib/shifts/warnings';

/** Where the week breaks the rules of the house, in a sentence each. */
export function RosterWarnings(props: { warnings: readonly RosterWarning[]; members: readonly Member[] }) {
  const { warnings, members } = props;
  const { t } = useTranslation();
  const words = (warning: RosterWarning) => {
    const name = members.find(({ id }) => id === warning.who)?.name ?? '';
    if (warning.kind === 'shortRest')
      return t('roster:shortRest', { name, day: warning.day.slice(5), hours: warning.hours });
    if (warning.kind === 'noRest') return t('roster:noRest', { name, day: warning.day.slice(5) });
    return t('roster:unequal', { name, hours: warning.hours, mean: warning.mean });
  };
  return (
    <ul aria-label={t('roster:warnings')} aria-live="polite" className="mt-2 grid gap-0.5">
      {warnings.map(words).map((text) => (
        <li key={text} className="flex items-start gap-1.5 text-warn">
          <TriangleAlert size={14} aria-hidden className="mt-[3px] flex-none" />
          {text}
        </li>
      ))}
    </ul>
  );
}
