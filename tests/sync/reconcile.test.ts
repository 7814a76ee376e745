import type { NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { base64Of } from '../../lib/kernel/base64';
import { randomId } from '../../lib/kernel/id';
import { ok } from '../../lib/kernel/result';
import { seal } from '../../lib/sync/envelope';
import { keyName } from '../../lib/sync/keys';
import { metaKey, type SignersRow } from '../../lib/sync/meta';
import { natsTransport } from '../../lib/sync/nats-transport';
import { reconcile } from '../../lib/sync/reconcile';
import { newest, put } from '../../lib/sync/remote';
import { readTeam } from '../../lib/sync/team';
import { makeStream } from '../../lib/team/provision';
import { aBrowser } from './a-browser';
import { aNote } from './a-row';
import { AShelf } from './a-shelf';
import { type ATeam, aTeam } from './a-team';
import { program, type RunningServer, startServer } from './nats-server';

type Browser = Awaited<ReturnType<typeof aBrowser>>;

describe.skipIf(!program)('when what came since the cursor is not the whole truth', () => {
  let server: RunningServer;
  let team: ATeam;
  let owner: NatsConnection;
  let boss: Browser;
  let li: Browser;
  let wang: Browser;

  beforeAll(async () => {
    [server, team] = await Promise.all([startServer(), aTeam(['boss', 'li', 'wang'])]);
    owner = await server.connect('owner_s1');
  });
  afterAll(async () => {
    await Promise.all([owner, boss.connection, li.connection, wang.connection].map((one) => one.close()));
    await server.close();
  });

  /** The lead says something of the team itself. */
  async function say(
    row: SignersRow | { id: 'origin'; drawn: string } | { id: 'swept'; upTo: number; n: number },
    by = 'boss',
  ) {
    const key = await metaKey(team.ring, row.id);
    const there = await newest(boss.transport, key);
    const prev = (there.ok && there.value?.rev) || 0;
    const content = { n: prev + 1, prev, op: randomId(), device: 'x', author: by, row };
    const sealed = await seal(team.ring, key, content, team.sign(by));
    if (!sealed.ok) throw new Error(sealed.error);
    const written = await put(boss.transport, key, sealed.value, prev);
    if (!written.ok) throw new Error(written.error);
  }

  /** A server with nothing but what a provision writes. */
  async function anew() {
    await owner.request('$JS.API.STREAM.DELETE.KV_team');
    expect(await makeStream(natsTransport(owner), { quota: 32 * 1024 * 1024, replicas: 1 })).toEqual(
      ok('made'),
    );
    const members = [...team.signers].map(async ([name, { role, key }]) => {
      const raw = new Uint8Array(await crypto.subtle.exportKey('raw', key));
      return { name, role, key: base64Of(raw) };
    });
    await say({ id: 'signers', members: await Promise.all(members) });
    await say({ id: 'origin', drawn: randomId() });
  }

  const leads = () => new Map([...team.signers].filter(([name]) => name === 'boss'));

  /** What a browser does whenever it has connected. */
  async function arrive({ transport, shelf, replica, tell, step }: Browser) {
    const read = await readTeam(transport, team.ring, leads());
    if (!read.ok) throw new Error(read.error);
    expect(await reconcile(transport, shelf, replica, read.value, tell)).toBeNull();
    expect(await step()).toEqual([null, null, null]);
  }

  beforeEach(async () => {
    const shelves = [new AShelf(), new AShelf(), new AShelf()];
    const open = [boss, li, wang].map((one) => one?.connection.close());
    await Promise.all(open);
    [boss, li, wang] = (await Promise.all(
      ['boss', 'li', 'wang'].map((name, at) => aBrowser(server, team, name, shelves[at])),
    )) as [Browser, Browser, Browser];
    await anew();
    li.shelf.edit('note', aNote({ id: 'a', text: '一。' }));
    li.shelf.edit('note', aNote({ id: 'b', text: '二。' }));
    for (const one of [li, wang, boss]) await arrive(one);
  });

  test('nothing happened: nothing is listed', async () => {
    // What it wrote itself it passes by once.
    await arrive(li);
    const before = await li.shelf.progress();
    await arrive(li);
    expect(await li.shelf.progress()).toEqual(before);
    expect(before).toMatchObject({ relisting: null, swept: { upTo: 0, n: 0 } });
  });

  test('a server set up anew gets everything back from whoever comes first', async () => {
    await anew();
    await arrive(wang);
    const fresh = await aBrowser(server, team, 'li');
    await arrive(fresh);
    expect([fresh.note('a'), fresh.note('b')]).toEqual([li.note('a'), li.note('b')]);
    await fresh.connection.close();
    li.shelf.edit('note', aNote({ id: 'a', text: '一。三。' }));
    for (const one of [li, wang]) await arrive(one);
    expect(wang.note('a')).toMatchObject({ text: '一。三。' });
    expect(li.shelf.rows.size).toBe(2);
  });

  test('a server restored from an older backup: what is newer here goes over it', async () => {
    const key = await keyName(team.ring, 'a', 'note', 'a');
    const old = await newest(li.transport, key);
    li.shelf.edit('note', aNote({ id: 'a', text: '一。新。' }));
    await arrive(li);
    await anew();
    if (!old.ok || !old.value) throw new Error('no backup');
    await put(boss.transport, key, old.value.data, 0);
    const fresh = await aBrowser(server, team, 'wang');
    await arrive(fresh);
    expect(fresh.note('a')).toMatchObject({ text: '一。' });
    await arrive(li);
    await arrive(fresh);
    expect(fresh.note('a')).toMatchObject({ text: '一。新。' });
    await fresh.connection.close();
  });

  test('deletions that were swept: gone here too; what was edited meanwhile is told, not made again', async () => {
    wang.shelf.edit('note', aNote({ id: 'a', text: '一。', deletedAt: 5 }));
    wang.shelf.edit('note', aNote({ id: 'b', text: '二。', deletedAt: 5 }));
    await arrive(wang);
    const upTo = (await wang.shelf.progress()).cursor + 2;
    for (const id of ['a', 'b']) {
      const filter = `$KV.team.${await keyName(team.ring, 'a', 'note', id)}`;
      await owner.request('$JS.API.STREAM.PURGE.KV_team', JSON.stringify({ filter }));
    }
    await say({ id: 'swept', upTo, n: 2 });
    li.shelf.edit('note', aNote({ id: 'b', text: '二。还在。' }));
    await arrive(li);
    expect(li.note('a')).toBeNull();
    expect(li.shelf.now('note', 'b')).toMatchObject({ dirty: true, known: { forgotten: true } });
    expect(li.told.map(({ why }) => why)).toEqual(['forgotten']);
    await arrive(wang);
    expect(wang.shelf.rows.size).toBe(0);
    // What was swept may be made again, by whoever knew it, too.
    wang.shelf.edit('note', aNote({ id: 'a', text: '再来。' }));
    for (const one of [wang, li, boss]) await arrive(one);
    expect(li.note('a')).toEqual(boss.note('a'));
    expect(boss.note('a')).toMatchObject({ text: '再来。' });
  });

  test('what an agent says of the team is not heard', async () => {
    await say({ id: 'origin', drawn: 'mine' }, 'li');
    expect(await readTeam(li.transport, team.ring, leads())).toEqual({ ok: false, error: 'unready' });
  });

  test('a server that nobody provisioned is not ready', async () => {
    await owner.request('$JS.API.STREAM.DELETE.KV_team');
    expect(await makeStream(natsTransport(owner), { quota: 32 * 1024 * 1024, replicas: 1 })).toEqual(
      ok('made'),
    );
    expect(await readTeam(li.transport, team.ring, leads())).toEqual({ ok: false, error: 'unready' });
  });
});
