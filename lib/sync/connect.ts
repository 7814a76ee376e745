import { AuthorizationError, type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { err, ok, type Result } from '../kernel/result';
import { isBeforeUs } from '../kernel/skew';
import type { JoinRefusal } from '../records/sync-state.record';
import type { Bytes } from './keys';
import { natsTransport } from './nats-transport';
import type { Transport } from './remote';

export type ConnectFailure = Extract<
  JoinRefusal,
  'address' | 'unanswered' | 'credentials' | 'certificate' | 'clock' | 'version'
>;

export interface Login {
  /** `ws://…` or `wss://…` */
  url: string;
  user: string;
  password: string;
  /** Where there is no WebSocket of its own, as in Node 20. */
  socket?: (url: string) => WebSocket;
}

/** What was published, by whomever may; `header` gives '' where it is missing. */
export type Heard = (subject: string, data: Bytes, header: (name: string) => string) => void;

/** A login that stands. It does not come again by itself once it is lost. */
export interface Connection {
  transport: Transport;
  /** @returns the end of it */
  subscribe(subject: string, heard: Heard): () => void;
  publish(subject: string, data: Bytes): void;
  close(): Promise<void>;
  /** Resolves when it is lost or closed. */
  closed: Promise<void>;
}

/** ms; a worker in which nothing happens for 30 s is stopped by the browser. */
const pingEvery = 20_000;
/** ms until a server that says nothing is given up. */
const patience = 8000;
/** The oldest server whose answers we know. */
const oldest = [2, 9] as const;

/** Logs in over WebSocket. */
export async function connectTeam(
  { url, user, password, socket }: Login,
  signal?: AbortSignal,
): Promise<Result<Connection, ConnectFailure>> {
  if (!URL.canParse(url) || !/^wss?:/.test(url)) return err('address');
  let connection: NatsConnection;
  try {
    connection = await wsconnect({
      servers: url,
      user,
      pass: password,
      inboxPrefix: `_INBOX_${user}`,
      reconnect: false,
      ignoreClusterUpdates: true,
      noAsyncTraces: true,
      pingInterval: pingEvery,
      timeout: patience,
      ...(socket && {
        wsFactory: async (address: string) => ({
          socket: socket(address),
          encrypted: address.startsWith('wss:'),
        }),
      }),
    });
  } catch (error) {
    return err(error instanceof AuthorizationError ? 'credentials' : await whatIsThere(url));
  }
  const [major = 0, minor = 0] = (connection.info?.version ?? '').split('.').map(Number);
  const isOld = major < oldest[0] || (major === oldest[0] && minor < oldest[1]);
  if (isOld || signal?.aborted) {
    await connection.close();
    return err(isOld ? 'version' : 'unanswered');
  }
  signal?.addEventListener('abort', () => void connection.close());
  return ok({
    transport: natsTransport(connection),
    subscribe(subject, heard) {
      const subscription = connection.subscribe(subject, {
        callback: (error, message) => {
          // A subscription that is not granted hears nothing; what matters is asked for anyway.
          if (error) console.warn(`[话边] ${subject}`, error);
          else
            heard(message.subject, new Uint8Array(message.data), (name) => message.headers?.get(name) ?? '');
        },
      });
      return () => subscription.unsubscribe();
    },
    publish: (subject, data) => connection.publish(subject, data),
    close: () => connection.close(),
    closed: connection.closed().then(() => {}),
  });
}

/** A WebSocket does not say why it failed: asked in other ways, the place may tell more. */
async function whatIsThere(url: string): Promise<ConnectFailure> {
  const { host, protocol } = new URL(url);
  const answers = (scheme: string) =>
    fetch(`${scheme}://${host}/`, { mode: 'no-cors', signal: AbortSignal.timeout(patience) }).then(
      () => true,
      () => false,
    );
  if (await answers(protocol === 'wss:' ? 'https' : 'http')) return 'address';
  // Whoever speaks TLS only still refuses plain HTTP in words.
  if (protocol !== 'wss:' || !(await answers('http'))) return 'unanswered';
  return isBeforeUs(Date.now()) ? 'clock' : 'certificate';
}
