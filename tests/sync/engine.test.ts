import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import type { SyncState } from '../../lib/records/sync-state.record';
import { Bell } from '../../lib/sync/bell';
import { connectTeam } from '../../lib/sync/connect';
import { keepInStep, pauseAfter } from '../../lib/sync/engine';
import { editionMark } from '../../lib/sync/kinds';
import { type Desk, listAnew } from '../../lib/sync/session';
import { aNote } from './a-row';
import { AShelf } from './a-shelf';
import { invitesOf, seatOf } from './an-invite';
import { freePorts, program, type RunningServer, startServer } from './nats-server';

const socket = (url: string) => new NodeSocket(url) as unknown as WebSocket;

test.each([
  [1, 0, 500],
  [1, 1, 1000],
  [3, 1, 4000],
  [20, 1, 60_000],
])('after %d failed tries, chance %d: %d ms', (tries, random, ms) =>
  expect(pauseAfter(tries, random)).toBe(ms),
);

test('a ring while nobody waits is kept, once', async () => {
  const bell = new Bell();
  const { signal } = new AbortController();
  bell.ring();
  bell.ring();
  await bell.wait(60_000, signal);
  const late = bell.wait(60_000, signal);
  bell.ring();
  await late;
  const given = new AbortController();
  const ended = bell.wait(60_000, given.signal);
  given.abort();
  await ended;
});

test('another edition of the product looks everything through again', async () => {
  const shelf = new AShelf();
  await shelf.advance({ cursor: 9 });
  const noted: Partial<SyncState>[] = [];
  const note: Desk['note'] = async (fields) => void noted.push(fields);
  await listAnew(shelf, editionMark, note);
  expect(await shelf.progress()).toMatchObject({ cursor: 9 });
  await listAnew(shelf, 'older', note);
  expect(await shelf.progress()).toMatchObject({ cursor: 0 });
  expect(noted).toEqual([{ knew: editionMark }]);
});

describe.skipIf(!program)('with a real server', () => {
  let server: RunningServer;
  let invites: Map<string, string>;

  beforeAll(async () => {
    server = await startServer();
    invites = await invitesOf(server, ['boss', 'li', 'wang']);
  });
  afterAll(() => server?.close());

  test('says why it does not get in', async () => {
    const [nobody = 0] = await freePorts(1);
    const login = { user: 'li', password: 'practice', socket };
    const at = async (url: string, fields = {}) => {
      const connected = await connectTeam({ ...login, url, ...fields });
      if (connected.ok) await connected.value.close();
      return connected.ok ? null : connected.error;
    };
    expect(await at(server.url)).toBeNull();
    expect(await at(server.url, { password: 'wrong' })).toBe('credentials');
    expect(await at('not an address')).toBe('address');
    expect(await at(`ws://127.0.0.1:${nobody}`)).toBe('unanswered');
    // Speaks no TLS there.
    expect(await at(server.url.replace('ws:', 'wss:'))).toBe('certificate');
  });

  /** An engine that runs until the test ends it. */
  async function anEngine(name: string, password = 'practice', shelf = new AShelf()) {
    const bell = new Bell();
    const stop = new AbortController();
    const noted: Partial<SyncState>[] = [];
    const seat = await seatOf(invites.get(name) ?? '');
    const desk: Desk = {
      connect: (signal) => connectTeam({ url: server.url, user: name, password, socket }, signal),
      ...{ shelf, seat, tell: () => {}, random: () => 0 },
      note: async (fields) => void noted.push(fields),
    };
    const done = keepInStep(desk, bell, stop.signal);
    return {
      ...{ shelf, bell, noted },
      phase: () => noted.findLast(({ phase }) => phase)?.phase,
      end: async () => {
        stop.abort();
        await done;
      },
    };
  }

  test('carries an edit when the bell rings, hears of it by the doorbell, and comes back after a crash', async () => {
    const [li, wang] = [await anEngine('li'), await anEngine('wang')];
    await expect.poll(() => [li.phase(), wang.phase()]).toEqual(['live', 'live']);
    li.shelf.edit('note', aNote({ id: 'e1', text: '一。' }));
    li.bell.ring();
    await expect.poll(() => wang.shelf.now('note', 'e1').row?.text).toBe('一。');
    await server.crash();
    await expect.poll(() => wang.noted.some(({ phase }) => phase === 'offline')).toBe(true);
    wang.shelf.edit('note', aNote({ id: 'e1', text: '一。二。' }));
    await expect.poll(() => li.shelf.now('note', 'e1').row?.text, { timeout: 10_000 }).toBe('一。二。');
    await Promise.all([li.end(), wang.end()]);
  });

  test('a login that once worked and is refused: taken out of the team', async () => {
    const shelf = new AShelf();
    const stranger = await anEngine('li', 'wrong', shelf);
    await expect.poll(() => stranger.noted.at(-1)).toEqual({ phase: 'refused', why: 'credentials' });
    await stranger.end();
    await shelf.advance({ origin: 'drawn' });
    const removed = await anEngine('li', 'wrong', shelf);
    await expect.poll(() => removed.noted.at(-1)).toEqual({ phase: 'refused', why: 'removed' });
    await removed.end();
  });

  test('an agent’s edit of what only leads write is marked, once; his own phrases are not', async () => {
    const li = await anEngine('li');
    const tag = { ...aNote({ id: 't1' }), name: '大码', colour: 'teal', order: 1 };
    li.shelf.edit('tag', tag);
    li.shelf.edit('phrase', { ...aNote({ id: 'p1' }), ownerId: 'ming' });
    li.bell.ring();
    await expect.poll(() => li.shelf.now('tag', 't1').known.refused).toBe('forbidden');
    expect(li.shelf.now('phrase', 'p1').known.refused).toBeNull();
    expect(li.shelf.now('tag', 't1')).toMatchObject({ dirty: true, row: { name: '大码' } });
    await li.end();
  });
});
