import { useLiveQuery } from 'dexie-react-hooks';
import { type Checklist, checklistAt } from '../../lib/shifts/check-queries';
import { useNow } from '../ui/use-now';
import { dayPace } from './use-duty';

const none: Checklist = { day: '', due: [], done: [] };

/** What is due now for who is signed on, and what was done today. */
export function useChecklist(): Checklist {
  const now = useNow(dayPace);
  // An async function, or Dexie loses sight of what is read behind the first await.
  return useLiveQuery(async () => await checklistAt(Date.now()), [now]) ?? none;
}
