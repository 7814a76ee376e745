import { type NatsConnection, wsconnect } from '@nats-io/nats-core';
import { WebSocket } from 'ws';

/**
 * Logs in over WebSocket, as browsers do. Node 20 has no WebSocket of its own.
 * @param urls such as `ws://127.0.0.1:8443`; of a cluster the next one where one is lost
 */
export function connect(urls: string | string[], user: string, pass: string): Promise<NatsConnection> {
  return wsconnect({
    servers: urls,
    noRandomize: true,
    user,
    pass,
    inboxPrefix: `_INBOX_${user}`,
    wsFactory: async (address) => ({
      socket: new WebSocket(address) as unknown as globalThis.WebSocket,
      encrypted: address.startsWith('wss:'),
    }),
  });
}
