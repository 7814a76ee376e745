import type { NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomId } from '../../lib/kernel/id';
import { ok } from '../../lib/kernel/result';
import { readInvite } from '../../lib/sync/invite';
import { natsTransport } from '../../lib/sync/nats-transport';
import { reconcile } from '../../lib/sync/reconcile';
import { Replica } from '../../lib/sync/replica';
import { openSeat } from '../../lib/sync/seat';
import { readTeam } from '../../lib/sync/team';
import { inviteFor } from '../../lib/team/invites';
import type { KeptTeam } from '../../lib/team/kept';
import { withoutPerson } from '../../lib/team/make';
import { provision } from '../../lib/team/provision';
import { sweep, tombstonesLast } from '../../lib/team/sweep';
import { aNote } from '../sync/a-row';
import { AShelf } from '../sync/a-shelf';
import { program, type RunningServer, startServer } from '../sync/nats-server';
import { aTeam } from './a-team';

const transportOf = (connection: NatsConnection) => natsTransport(connection);

describe.skipIf(!program)('old deletions', () => {
  let server: RunningServer;
  let owner: NatsConnection;
  let kept: KeptTeam;
  const open: NatsConnection[] = [];

  beforeAll(async () => {
    server = await startServer();
    owner = await server.connect('owner_s1');
    kept = await aTeam();
    await provision(kept, transportOf(owner));
  });
  afterAll(async () => {
    await Promise.all([owner, ...open].map((one) => one?.close()));
    await server?.close();
  });

  async function member(name: string, user: string) {
    const person = kept.people.find((one) => one.name === name);
    const invite = person && readInvite(inviteFor(kept, person));
    if (!invite) throw new Error(`${name} has no invite`);
    const { secret, leads, seed } = invite;
    const seat = await openSeat(
      { team: kept.team, device: name, secrets: { 1: secret }, leads },
      { name, seed },
    );
    if (!seat.ok) throw new Error(seat.error);
    const connection = await server.connect(user);
    open.push(connection);
    const transport = transportOf(connection);
    const shelf = new AShelf();
    /** What a browser does whenever it has connected. */
    const arrive = async () => {
      const team = await readTeam(transport, seat.value.ring, seat.value.signers, seat.value.box);
      if (!team.ok) throw new Error(team.error);
      const replica = new Replica(transport, shelf, { ...seat.value, ...team.value }, randomId, () => {});
      expect(await reconcile(transport, shelf, replica, team.value, () => {})).toBeNull();
      expect([await replica.pull(), await replica.push()]).toEqual([null, null]);
    };
    return { shelf, arrive };
  }

  const messages = async () => {
    const { data } = await owner.request('$JS.API.STREAM.INFO.KV_team');
    return (JSON.parse(new TextDecoder().decode(data)) as { state: { messages: number } }).state.messages;
  };
  const later = () => Date.now() + tombstonesLast + 60_000;

  test('are taken off the server, by its clock, whoever wrote them; who was away learns it', async () => {
    const [zhou, zhen] = await Promise.all([member('小周', 'li'), member('阿珍', 'wang')]);
    zhou.shelf.edit('note', aNote({ id: 'a' }));
    zhou.shelf.edit('note', aNote({ id: 'b' }));
    for (const one of [zhou, zhen]) await one.arrive();
    // A clock that is a year behind changes nothing.
    zhou.shelf.edit('note', aNote({ id: 'a', deletedAt: 5 }));
    await zhou.arrive();
    expect(await sweep(kept, transportOf(owner), Date.now())).toEqual(ok(0));
    const before = kept;
    kept = withoutPerson(kept, '小周');
    await provision(kept, transportOf(owner));
    const count = await messages();
    expect(await sweep(before, transportOf(owner), later()), 'an old file').toMatchObject({
      error: 'unreadable',
    });
    expect(await sweep(kept, transportOf(owner), later())).toEqual(ok(1));
    expect(await messages(), 'one is gone, and it is said so').toBe(count);
    expect(await sweep(kept, transportOf(owner), later())).toEqual(ok(0));
    await zhen.arrive();
    expect(zhen.shelf.now('note', 'a').row).toBeNull();
    expect(zhen.shelf.now('note', 'b').row).toMatchObject({ id: 'b' });
    expect(await zhen.shelf.progress()).toMatchObject({ swept: { n: 2 }, relisting: null });
  });
});
