import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import type { SyncState } from '../../lib/records/sync-state.record';
import { Bell } from '../../lib/sync/bell';
import type { Computer } from '../../lib/sync/computers';
import { connectTeam } from '../../lib/sync/connect';
import { keptHere, letGo } from '../../lib/sync/decide';
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
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2009, 0, 1));
    expect(await at(server.url.replace('ws:', 'wss:')), 'no certificate is valid yet').toBe('clock');
    clock.mockRestore();
  });

  /** An engine that runs until the test ends it. */
  async function anEngine(
    name: string,
    password = 'practice',
    shelf = new AShelf(),
    more: Partial<Desk> = {},
    { url } = server,
  ) {
    const bell = new Bell();
    const stop = new AbortController();
    const noted: Partial<SyncState>[] = [];
    const seat = await seatOf(invites.get(name) ?? '');
    const desk: Desk = {
      connect: (signal) => connectTeam({ url, user: name, password, socket }, signal),
      ...{ shelf, seat, tell: () => {}, random: () => 0 },
      ...more,
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
    const shift = { ...aNote({ id: 't1' }), name: '早班', colour: 'teal', spans: [] };
    li.shelf.edit('shift', shift);
    li.shelf.edit('phrase', { ...aNote({ id: 'p1' }), ownerId: 'ming' });
    li.bell.ring();
    await expect.poll(() => li.shelf.now('shift', 't1').known.refused).toBe('forbidden');
    expect(li.shelf.now('phrase', 'p1').known.refused).toBeNull();
    expect(li.shelf.now('shift', 't1')).toMatchObject({ dirty: true, row: { name: '早班' } });
    await li.end();
  });

  test('says where its member sits, which the others hear; a clock that is wrong is noticed', async () => {
    const seen: Computer[][] = [];
    const boss = await anEngine('boss', 'practice', new AShelf(), {
      saw: async (all) => void seen.push([...all]),
    });
    await expect.poll(() => boss.phase()).toBe('live');
    const ahead = () => Date.now() + 3_600_000;
    const li = await anEngine('li', 'practice', new AShelf(), { system: 'Windows · Edge', now: ahead });
    await expect
      .poll(() => seen.flat().findLast(({ name }) => name === 'li'))
      .toMatchObject({
        ...{ device: 'li', system: 'Windows · Edge' },
      });
    const at = seen.flat().findLast(({ name }) => name === 'li')?.at ?? 0;
    expect(Math.abs(at - Date.now()), 'by the server’s clock').toBeLessThan(60_000);
    const skewOf = ({ noted }: typeof li) => noted.findLast(({ skew }) => skew != null)?.skew ?? Number.NaN;
    await expect.poll(() => Math.round(skewOf(li) / 60_000)).toBe(60);
    await expect.poll(() => Math.abs(skewOf(boss))).toBeLessThan(60_000);
    await Promise.all([boss.end(), li.end()]);
  });

  test('a server without room: told, what is edited stays here, its lost writes are not waited for', async () => {
    const small = await startServer(60_000);
    const invited = await invitesOf(small, ['boss', 'li', 'wang']);
    const seat = await seatOf(invited.get('li') ?? '');
    const li = await anEngine('li', 'practice', new AShelf(), { seat }, small);
    await expect.poll(() => li.noted.findLast(({ phase }) => phase === 'live')?.full).toBe(false);
    for (const id of ['f1', 'f2', 'f3']) li.shelf.edit('note', aNote({ id, text: '满'.repeat(4000) }));
    li.bell.ring();
    await expect.poll(() => li.noted.findLast(({ phase }) => phase === 'live')?.full).toBe(true);
    const refused = (await li.shelf.dirty()).filter((one) => one.refused === 'full');
    expect(refused.length).toBeGreaterThan(0);
    li.bell.ring();
    const noted = li.noted.length;
    await expect.poll(() => li.noted.length).toBeGreaterThan(noted);
    for (const { id } of refused) expect(li.shelf.now('note', id).known.sent).toEqual([]);
    await li.end();
    await small.close();
  });

  test('what is kept here by choice is carried by nobody, not even a lead at this computer', async () => {
    const boss = await anEngine('boss');
    const shift = { ...aNote({ id: 'k1' }), name: '早班', colour: 'teal', spans: [] };
    boss.shelf.edit('shift', shift);
    const at = { kind: 'shift', id: 'k1', key: 'l.shift.k1' };
    await boss.shelf.change([{ at, decide: keptHere }]);
    boss.shelf.edit('note', aNote({ id: 'k2' }));
    boss.bell.ring();
    await expect.poll(() => boss.shelf.now('note', 'k2').dirty).toBe(false);
    expect(boss.shelf.now('shift', 'k1')).toMatchObject({
      dirty: true,
      known: { refused: 'kept', sent: [] },
    });
    await boss.shelf.change([{ at, decide: letGo }]);
    boss.bell.ring();
    await expect.poll(() => boss.shelf.now('shift', 'k1').dirty).toBe(false);
    await boss.end();
  });
});
