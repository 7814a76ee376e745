import { ask } from '../../lib/bridge/ask';
import type { JoinRefusal } from '../../lib/records/sync-state.record';

/** Joins the team of an invite. @returns why it could not be, or nothing */
export async function joinTeam(invite: string): Promise<JoinRefusal | undefined> {
  const answer = await ask('teamJoin', { invite });
  return answer.kind === 'refused' ? answer.reason : undefined;
}
