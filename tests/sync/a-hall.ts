import type { Connection, Heard } from '../../lib/sync/connect';
import type { Bytes } from '../../lib/sync/keys';

/** What everybody of one hall publishes, everybody hears, himself too. */
export function aHall() {
  const hearing: Heard[] = [];
  const sent: Bytes[] = [];
  const publish = (subject: string, data: Bytes) => {
    sent.push(data);
    for (const hear of hearing) hear(subject, data, () => '');
  };
  const connection = {
    publish,
    subscribe: (subject: string, hear: Heard) => {
      if (subject === 'pa.*') hearing.push(hear);
      return () => {};
    },
  } as unknown as Connection;
  return { connection, sent, publish };
}
