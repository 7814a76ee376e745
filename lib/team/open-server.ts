import type { Result } from '../kernel/result';
import type { ConnectFailure, Login } from '../sync/connect';
import type { Transport } from '../sync/remote';
import type { KeptTeam } from './kept';
import { type Done, type ProvisionFailure, provision } from './provision';

export type OpenFailure = ProvisionFailure | ConnectFailure;

/** Another address than that of the members, and a WebSocket where there is none. */
export type Way = Partial<Pick<Login, 'url' | 'socket'>>;

/** A server that has just read its configuration again does not answer everything for a moment. */
const tries = 5;
/** ms between them. */
const pause = 300;

/** Logs in as the owner and does this there; `later` is tried again. */
export async function asOwner<Value, Failed extends string>(
  kept: KeptTeam,
  way: Way,
  work: (owner: Transport) => Promise<Result<Value, Failed>>,
): Promise<Result<Value, Failed | ConnectFailure>> {
  // Heavy, and wanted once in the life of a team.
  const { connectTeam } = await import('../sync/connect');
  const { user, password } = kept.owner;
  const connection = await connectTeam({ url: kept.url, ...way, user, password });
  if (!connection.ok) return connection;
  try {
    for (let tried = 1; ; tried += 1) {
      const done = await work(connection.value.transport);
      if (done.ok || done.error !== 'later' || tried === tries) return done;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  } finally {
    await connection.value.close();
  }
}

/** Makes the server ready; may be run again. */
export const openServer = (
  kept: KeptTeam,
  way: Way = {},
): Promise<Result<Record<'stream' | 'origin' | 'signers', Done>, OpenFailure>> =>
  asOwner(kept, way, (owner) => provision(kept, owner));
