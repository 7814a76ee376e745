import { useLiveQuery } from 'dexie-react-hooks';
import { useTranslation } from 'react-i18next';
import { openFollowUps } from '../../lib/followups/queries';
import { toDoBy } from '../../lib/followups/rules';
import { dayWindow } from '../../lib/kernel/day-window';
import { ToDoRow } from './to-do-row';

/** What is to be said to buyers today: what is due by now, or what is still coming. Nothing stands for nothing. */
export function ToDoList({ now, part }: { now: number; part: 'due' | 'coming' }) {
  const { t } = useTranslation();
  const open = useLiveQuery(openFollowUps, []) ?? [];
  const today = toDoBy(open, dayWindow(now).end);
  const rows = today.filter(({ dueAt }) => (part === 'due' ? dueAt <= now : dueAt > now));
  if (rows.length === 0) return null;
  return (
    <section
      className={part === 'due' ? 'mb-2.5' : 'mt-3'}
      aria-label={t('followups:title', { count: rows.length })}
    >
      <h2 className="mb-1 font-semibold">{t('followups:title', { count: rows.length })}</h2>
      <ul className="rounded-lg border border-line bg-card px-1.5">
        {rows.map((one) => (
          <ToDoRow key={one.id} one={one} now={now} />
        ))}
      </ul>
    </section>
  );
}
