import { base64Of } from '../../lib/kernel/base64';
import { randomId } from '../../lib/kernel/id';
import type { Seat } from '../../lib/sync/believe';
import { seal } from '../../lib/sync/envelope';
import { inviteText, readInvite } from '../../lib/sync/invite';
import { makeKeyring } from '../../lib/sync/keys';
import { metaKey, type SignersRow } from '../../lib/sync/meta';
import { natsTransport } from '../../lib/sync/nats-transport';
import { put } from '../../lib/sync/remote';
import { openSeat } from '../../lib/sync/seat';
import { newSigner, signingKey } from '../../lib/sync/signing';
import { aSecret } from './a-team';
import type { RunningServer } from './nats-server';

/** Tells the server who is of the team `s1`, and gives an invite to each: `boss` is a lead, the others are agents. */
export async function invitesOf(
  server: RunningServer,
  names: readonly string[],
): Promise<Map<string, string>> {
  const people = await Promise.all(
    names.map(async (name) => {
      const { seed, publicKey } = await newSigner();
      const role: 'lead' | 'agent' = name === 'boss' ? 'lead' : 'agent';
      return { name, role, seed, key: base64Of(publicKey) };
    }),
  );
  const boss = people.find(({ role }) => role === 'lead');
  if (!boss) throw new Error('a team needs a lead');
  const ring = await makeKeyring('s1', new Map([[1, aSecret(7)]]));
  const signer = await signingKey(boss.seed);
  const owner = await server.connect('owner_s1');
  const members = people.map(({ name, role, key }) => ({ name, role, key }));
  const said: (SignersRow | { id: 'origin'; drawn: string })[] = [
    { id: 'signers', members },
    { id: 'origin', drawn: randomId() },
  ];
  for (const row of said) {
    const key = await metaKey(ring, row.id);
    const content = { n: 1, prev: 0, op: randomId(), device: 'x', author: boss.name, row };
    const sealed = await seal(ring, key, content, signer);
    if (!sealed.ok) throw new Error(sealed.error);
    const written = await put(natsTransport(owner), key, sealed.value, 0);
    if (!written.ok) throw new Error(written.error);
  }
  await owner.close();
  const common = {
    ...{ team: 's1', shop: '云裳旗舰店', url: server.url, password: 'practice' },
    ...{ secret: base64Of(aSecret(7)), leads: [{ name: boss.name, key: boss.key }] },
  };
  return new Map(
    people.map(({ name, role, seed }) => [
      name,
      inviteText({ ...common, name, user: name, role, seed: base64Of(seed) }),
    ]),
  );
}

/** The seat of whoever has this invite; who is of the team beside him and the leads it does not know. */
export async function seatOf(text: string): Promise<Seat> {
  const invite = readInvite(text);
  if (!invite) throw new Error('no invite');
  const { team, secret, leads, name, seed } = invite;
  const seat = await openSeat({ team, device: name, secrets: { 1: secret }, leads }, { name, seed });
  if (!seat.ok) throw new Error(seat.error);
  return seat.value;
}
