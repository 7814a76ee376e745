import { useTranslation } from 'react-i18next';
import type { JoinRefusal } from '../../lib/records/sync-state.record';

/** Why there is no team to be reached, and what to do about it. */
export function Refusal({ reason }: { reason: JoinRefusal }) {
  const { t } = useTranslation();
  return (
    <div role="alert" className="mt-2 rounded-md bg-late-soft px-3 py-2">
      <p className="font-semibold text-late">{t(`team:refused_${reason}`)}</p>
      <p className="mt-0.5 text-ink2">{t(`team:todo_${reason}`)}</p>
    </div>
  );
}
