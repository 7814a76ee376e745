import { db } from '../store/database';

/** Remembers that these waits were told at this threshold (seconds), so that nobody is told twice. */
export async function markReminded(reminders: { wait: { id: string }; threshold: number }[]): Promise<void> {
  await db.transaction('rw', db.turn, async () => {
    for (const { wait, threshold } of reminders) await db.turn.update(wait.id, { remindedAt: threshold });
  });
}
