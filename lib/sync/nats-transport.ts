import { headers, type NatsConnection, PermissionViolationError, RequestError } from '@nats-io/nats-core';
import { err, ok } from '../kernel/result';
import type { Transport } from './remote';

/** @param patience ms until an answer is no longer waited for */
export function natsTransport(connection: NatsConnection, patience = 5000): Transport {
  return {
    async request(subject, data, fields = {}) {
      const head = headers();
      for (const [name, value] of Object.entries(fields)) head.set(name, value);
      try {
        const message = await connection.request(subject, data, { headers: head, timeout: patience });
        return ok({
          code: message.headers?.code ?? 0,
          header: (name) => message.headers?.get(name) ?? '',
          data: new Uint8Array(message.data),
        });
      } catch (error) {
        const refused = error instanceof RequestError && error.cause instanceof PermissionViolationError;
        return err(refused ? 'forbidden' : 'later');
      }
    },
  };
}
