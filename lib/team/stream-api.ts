import { ok, type Result } from '../kernel/result';
import type { Failure, Transport } from '../sync/remote';
import { streamName } from '../sync/stream';

/**
 * Asks the server something about the team's stream.
 * @param owner logged in to the account of the team's records
 * @returns why the server would not; `null` where it did
 */
export async function askStream(
  owner: Transport,
  verb: 'INFO' | 'CREATE' | 'PURGE',
  what?: object,
): Promise<Result<{ code: number; description: string } | null, Failure>> {
  const data = new TextEncoder().encode(what ? JSON.stringify(what) : '');
  const answer = await owner.request(`$JS.API.STREAM.${verb}.${streamName}`, data);
  if (!answer.ok) return answer;
  const { error } = JSON.parse(new TextDecoder().decode(answer.value.data)) as {
    error?: { code: number; description: string };
  };
  return ok(error ?? null);
}
