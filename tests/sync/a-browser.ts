import { randomId } from '../../lib/kernel/id';
import type { Told } from '../../lib/sync/judge';
import { natsTransport } from '../../lib/sync/nats-transport';
import type { Transport } from '../../lib/sync/remote';
import { Replica } from '../../lib/sync/replica';
import { AShelf } from './a-shelf';
import type { ATeam } from './a-team';
import type { RunningServer } from './nats-server';

/** A browser of one member, logged in. While `wire.cut`, answers to its writes are lost. */
export async function aBrowser(server: RunningServer, team: ATeam, author: string, shelf = new AShelf()) {
  const connection = await server.connect(author);
  const real = natsTransport(connection);
  const wire = { cut: false };
  const transport: Transport = {
    async request(subject, data, headers) {
      const answer = await real.request(subject, data, headers);
      return wire.cut && headers ? { ok: false, error: 'later' } : answer;
    },
  };
  const told: Told[] = [];
  const tell = (one: Told) => {
    told.push(one);
  };
  const seat = { ring: team.ring, signers: team.signers, author, signer: team.sign(author), device: author };
  const replica = new Replica(transport, shelf, seat, randomId, tell);
  return {
    ...{ connection, transport, wire, seat, shelf, told, tell, replica },
    /** Pull, push, and push again what was merged. Three times `null` when all went well. */
    step: async () => [await replica.pull(), await replica.push(), await replica.push()],
    note: (id: string) => shelf.now('note', id).row,
  };
}
