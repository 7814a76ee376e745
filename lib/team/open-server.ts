import type { Result } from '../kernel/result';
import type { ConnectFailure, Login } from '../sync/connect';
import type { KeptTeam } from './kept';
import { type Done, type ProvisionFailure, provision } from './provision';

export type OpenFailure = ProvisionFailure | ConnectFailure;

/**
 * Logs in as the owner and makes the server ready; may be run again.
 * @param way another address than that of the members, and a WebSocket where there is none
 */
export async function openServer(
  kept: KeptTeam,
  way: Partial<Pick<Login, 'url' | 'socket'>> = {},
): Promise<Result<Record<'stream' | 'origin' | 'signers', Done>, OpenFailure>> {
  // Heavy, and wanted once in the life of a team.
  const { connectTeam } = await import('../sync/connect');
  const { user, password } = kept.owner;
  const connection = await connectTeam({ url: kept.url, ...way, user, password });
  if (!connection.ok) return connection;
  try {
    return await provision(kept, connection.value.transport);
  } finally {
    await connection.value.close();
  }
}
