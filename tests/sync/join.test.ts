import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket as NodeSocket } from 'ws';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hour, minute } from '../../lib/kernel/clock';
import { readTeamFile, writeTeamFile } from '../../lib/platform/team-file';
import { db } from '../../lib/store/database';
import { join } from '../../lib/worker/team-join';
import { freshStore } from '../store/fresh';
import { invitesOf } from './an-invite';
import { program, type RunningServer, startServer } from './nats-server';

freshStore();

describe.skipIf(!program)('joining at a real server', () => {
  let server: RunningServer;
  let invite: string;
  beforeAll(async () => {
    server = await startServer();
    invite = (await invitesOf(server, ['boss', 'li', 'wang'])).get('li') ?? '';
  });
  afterAll(() => server?.close());
  beforeEach(() => {
    fakeBrowser.reset();
    vi.stubGlobal('WebSocket', NodeSocket);
    vi.stubGlobal('navigator', { userAgent: 'Windows Edg/143.0' });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  const withClock = async (ahead: number) => {
    const now = Date.now.bind(Date);
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
    const joined = await join(invite);
    clock.mockRestore();
    return joined;
  };

  test.each([
    ['an hour ahead', hour],
    ['six minutes behind', -6 * minute],
  ])('with a clock %s: refused in words, nothing is kept', async (_, ahead) => {
    expect(await withClock(ahead)).toEqual({ ok: false, error: 'clock' });
    expect(await readTeamFile()).toBeNull();
    expect(await db.syncState.count()).toBe(0);
  });

  test('with a clock that is three minutes off: joined', async () => {
    expect(await withClock(3 * minute)).toMatchObject({ ok: true });
    expect(await db.syncState.get('team')).toMatchObject({ shop: '云裳旗舰店', skew: null, computers: [] });
  });

  test('who left and comes back sits at the same computer', async () => {
    await join(invite);
    const before = await readTeamFile();
    await writeTeamFile(null);
    await join(invite);
    expect((await readTeamFile())?.device).toBe(before?.device);
  });
});
