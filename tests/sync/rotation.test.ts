import type { NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { bytesOf } from '../../lib/kernel/base64';
import type { SyncState } from '../../lib/records/sync-state.record';
import { Bell } from '../../lib/sync/bell';
import { connectTeam } from '../../lib/sync/connect';
import { keepInStep } from '../../lib/sync/engine';
import { open } from '../../lib/sync/envelope';
import { readInvite } from '../../lib/sync/invite';
import type { Told } from '../../lib/sync/judge';
import { type Bytes, type Keyring, keyName } from '../../lib/sync/keys';
import { natsTransport } from '../../lib/sync/nats-transport';
import { newest } from '../../lib/sync/remote';
import { openSeat } from '../../lib/sync/seat';
import type { Desk } from '../../lib/sync/session';
import { verifyingKey } from '../../lib/sync/signing';
import { inviteFor } from '../../lib/team/invites';
import type { KeptTeam } from '../../lib/team/kept';
import { makeTeam, withNewLogin, withoutPerson, withPerson } from '../../lib/team/make';
import { provision } from '../../lib/team/provision';
import { aNote } from './a-row';
import { AShelf } from './a-shelf';
import { program, type RunningServer, startServer } from './nats-server';

const socket = (url: string) => new NodeSocket(url) as unknown as WebSocket;

/** As the server of these tests knows them. */
const logins: Readonly<Record<string, string>> = { 林姐: 'boss', 小周: 'li', 阿珍: 'wang', 小陈: 'li' };

describe.skipIf(!program)('a new secret when somebody has gone', () => {
  let server: RunningServer;
  let owner: NatsConnection;
  let kept: KeptTeam;
  const ends: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    server = await startServer();
    owner = await server.connect('owner_s1');
    const people = [
      { name: '林姐', role: 'lead' as const },
      { name: '小周', role: 'agent' as const },
      { name: '阿珍', role: 'agent' as const },
    ];
    kept = await makeTeam({ shop: '小店', url: server.url, tls: null, people });
    await tell();
  });
  afterAll(async () => {
    await Promise.all(ends.map((end) => end()));
    await owner?.close();
    await server?.close();
  });

  const tell = async (team = kept) => {
    const done = await provision(team, natsTransport(owner));
    if (!done.ok) throw new Error(done.error);
    return done.value;
  };

  async function seatIn(team: KeptTeam, name: string) {
    const person = team.people.find((one) => one.name === name);
    const invite = person && readInvite(inviteFor(team, person));
    if (!invite) throw new Error(`${name} has no invite`);
    const { secret, newest: last, leads, seed } = invite;
    const secrets = { 1: secret, ...(last && { [last.epoch]: last.secret }) };
    const seat = await openSeat({ team: team.team, device: name, secrets, leads }, { name, seed });
    if (!seat.ok) throw new Error(seat.error);
    return seat.value;
  }

  /** An engine that runs until the test ends it. */
  async function anEngine(name: string, team = kept, shelf = new AShelf()) {
    const [bell, stop] = [new Bell(), new AbortController()];
    const noted: Partial<SyncState>[] = [];
    const secrets = new Map<number, Bytes>();
    const told: Told[] = [];
    const login = { url: server.url, user: logins[name] ?? '', password: 'practice', socket };
    const desk: Desk = {
      connect: (signal) => connectTeam(login, signal),
      ...{ shelf, seat: await seatIn(team, name), random: () => 0 },
      tell: (one) => void told.push(one),
      note: async (fields) => void noted.push(fields),
      keep: async (all) => {
        for (const [epoch, bytes] of all) secrets.set(epoch, bytes);
      },
    };
    const done = keepInStep(desk, bell, stop.signal);
    const end = async () => {
      stop.abort();
      await done;
    };
    ends.push(end);
    const write = async (id: string, text: string) => {
      shelf.edit('note', aNote({ id, text }));
      bell.ring();
      await expect.poll(() => shelf.now('note', id).dirty).toBe(false);
    };
    const text = (id: string) => shelf.now('note', id).row?.text;
    const state = () => noted.findLast(({ phase }) => phase);
    return { ...{ shelf, told, secrets, end, write, text, state, ring: desk.seat } };
  }

  const rawNote = async (ring: Keyring, id: string) => {
    const stored = await newest(natsTransport(owner), await keyName(ring, 'a', 'note', id));
    if (!stored.ok || !stored.value) throw new Error('no note');
    return stored.value;
  };

  test('who stays has it at once and seals with it; who left opens nothing written since', async () => {
    const [lin, zhou, zhen] = await Promise.all(['林姐', '小周', '阿珍'].map((name) => anEngine(name)));
    if (!lin || !zhou || !zhen) throw new Error('nobody');
    await zhou.write('old', '小周写的。');
    await expect.poll(() => zhen.text('old')).toBe('小周写的。');
    const left = await seatIn(kept, '小周');
    kept = withoutPerson(kept, '小周');
    expect(await tell()).toEqual({ stream: 'there', origin: 'there', signers: 'changed' });
    await expect.poll(() => zhou.state()).toMatchObject({ phase: 'refused', why: 'removed' });
    await expect.poll(() => [...zhen.secrets.keys()]).toEqual([2]);
    await zhen.write('new', '走了以后写的。');
    await expect.poll(() => lin.text('new')).toBe('走了以后写的。');
    const { key, data } = await rawNote(left.ring, 'new');
    expect(data[2], 'sealed with the second secret').toBe(2);
    const everybody = await Promise.all(
      kept.people.map(async (one) => {
        return [one.name, { role: one.role, key: await verifyingKey(bytesOf(one.key)) }] as const;
      }),
    );
    expect(await open(left.ring, new Map(everybody), key, data, null)).toEqual({
      ok: false,
      error: 'unknownEpoch',
    });
    expect(zhou.text('new')).toBeUndefined();
    expect([...lin.told, ...zhen.told]).toEqual([]);
    await Promise.all([lin, zhou, zhen].map(({ end }) => end()));
  });

  test('who joins later reads everything: what who left had written, and what was sealed since', async () => {
    kept = await withPerson(kept, { name: '小陈', role: 'agent' });
    await tell();
    const chen = await anEngine('小陈');
    await expect.poll(() => [chen.text('old'), chen.text('new')]).toEqual(['小周写的。', '走了以后写的。']);
    expect(chen.told).toEqual([]);
    await chen.end();
  });

  test('a lost computer: its key counts no more, the new invite reads everything and writes on', async () => {
    const before = kept;
    const lost = await anEngine('阿珍');
    await expect.poll(() => lost.text('new')).toBe('走了以后写的。');
    kept = await withNewLogin(kept, '阿珍');
    await tell();
    await expect.poll(() => lost.state()).toMatchObject({ phase: 'refused', why: 'removed' });
    await lost.end();
    // Away all the time, with nothing but the first secret.
    const first = { ...before, later: [] };
    const [zhen, lin] = await Promise.all([anEngine('阿珍'), anEngine('林姐', first)]);
    await expect.poll(() => [zhen.text('old'), zhen.text('new')]).toEqual(['小周写的。', '走了以后写的。']);
    await zhen.write('third', '换了电脑。');
    await expect.poll(() => lin.text('third')).toBe('换了电脑。');
    expect([...lin.secrets.keys()]).toEqual([2, 3]);
    expect((await rawNote(zhen.ring.ring, 'third')).data[2]).toBe(3);
    expect([...lin.told, ...zhen.told]).toEqual([]);
    await Promise.all([zhen.end(), lin.end()]);
  });

  test('an old kept file brings nobody back', async () => {
    const older = { ...kept, edition: kept.edition - 1, later: kept.later.slice(0, 1) };
    expect(await provision(older, natsTransport(owner))).toEqual({ ok: false, error: 'olderKeep' });
    const oldest = { ...kept, edition: 1, later: [] };
    expect(await provision(oldest, natsTransport(owner))).toEqual({ ok: false, error: 'olderKeep' });
  });
});
