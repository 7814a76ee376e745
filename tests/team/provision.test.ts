import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { connectTeam } from '../../lib/sync/connect';
import { readInvite } from '../../lib/sync/invite';
import { openSeat } from '../../lib/sync/seat';
import { readTeam } from '../../lib/sync/team';
import { inviteFor } from '../../lib/team/invites';
import type { KeptTeam } from '../../lib/team/kept';
import { withoutPerson, withPerson } from '../../lib/team/make';
import { openServer } from '../../lib/team/open-server';
import { changedFiles, folderFiles, isScript } from '../../lib/team/server-folder';
import { freePorts, program } from '../sync/nats-server';
import { aTeam } from './a-team';

const socket = (url: string) => new WebSocket(url) as unknown as globalThis.WebSocket;

function write(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: isScript(path) ? 0o755 : 0o600 });
  }
}

/** Runs a script of the folder as the README says. Resolves when it has said what is waited for. */
async function run(folder: string, script: string, said: string): Promise<ChildProcess> {
  const path = `${dirname(program ?? '')}:${process.env.PATH}`;
  const child = spawn('sh', [join(folder, 'server', script)], { env: { ...process.env, PATH: path } });
  let heard = '';
  await new Promise<void>((resolve, reject) => {
    const listen = (bytes: Buffer) => {
      heard += bytes;
      if (heard.includes(said)) resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => (heard.includes(said) ? resolve() : reject(new Error(`${script}: ${heard}`))));
  });
  return child;
}

const login = (kept: KeptTeam, name: string) => {
  const person = kept.people.find((one) => one.name === name);
  const invite = person && readInvite(inviteFor(kept, person));
  if (!invite) throw new Error(`${name} has no invite`);
  return { ...invite, socket };
};

/** Names of the signers, as a member sees them with nothing but the invite. */
async function whoIsThere(kept: KeptTeam, name: string): Promise<string[]> {
  const { team, secret, newest, leads, seed, ...way } = login(kept, name);
  const connection = await connectTeam(way);
  if (!connection.ok) throw new Error(connection.error);
  const secrets = { 1: secret, ...(newest && { [newest.epoch]: newest.secret }) };
  const seat = await openSeat({ team, device: name, secrets, leads }, { name, seed });
  if (!seat.ok) throw new Error(seat.error);
  const { ring, signers, box } = seat.value;
  const read = await readTeam(connection.value.transport, ring, signers, box);
  await connection.value.close();
  if (!read.ok) throw new Error(read.error);
  return [...read.value.signers.keys()];
}

describe.skipIf(!program)('a server from the downloaded folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huabian-folder-'));
  let kept: KeptTeam;
  let server: ChildProcess | undefined;

  beforeAll(async () => {
    const [port] = await freePorts(1);
    kept = await aTeam({ url: `ws://127.0.0.1:${port}` });
  });
  afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const open = (team = kept) => openServer(team, { socket });
  const done = (stream: string, origin: string, signers: string) => ({
    ok: true,
    value: { stream, origin, signers },
  });

  test('before it runs there is nothing to open', async () => {
    expect(await open()).toEqual({ ok: false, error: 'unanswered' });
  }, 30_000);

  test('starts by its script, whatever the version, and is opened once or more', async () => {
    write(folder, folderFiles(kept));
    server = await run(folder, 'start.sh', 'Server is ready');
    expect(await open()).toEqual(done('made', 'made', 'made'));
    expect(await open()).toEqual(done('there', 'there', 'there'));
    expect(await whoIsThere(kept, '阿珍')).toEqual(['林姐', '小周', '阿珍']);
  }, 30_000);

  test('who comes can log in, who goes is thrown out, the others stay', async () => {
    const [zhou, zhen] = await Promise.all([
      connectTeam(login(kept, '小周')),
      connectTeam(login(kept, '阿珍')),
    ]);
    if (!zhou.ok || !zhen.ok) throw new Error('no login');
    const before = kept;
    kept = await withPerson(withoutPerson(kept, '小周'), { name: '小陈', role: 'lead' });
    write(folder, changedFiles(kept, ['小陈']));
    await run(folder, 'reload.sh', 'reloaded');
    await zhou.value.closed;
    expect(await connectTeam(login(before, '小周'))).toEqual({ ok: false, error: 'credentials' });
    expect(await open()).toEqual(done('there', 'there', 'changed'));
    expect(await whoIsThere(kept, '小陈')).toEqual(['林姐', '阿珍', '小陈']);
    const stayed = await zhen.value.transport.request('$JS.API.DIRECT.GET.KV_team', new Uint8Array(), {});
    expect(stayed.ok).toBe(true);
    await zhen.value.close();
    expect(await open(before), 'an old file cannot bring back who has left').toEqual({
      ok: false,
      error: 'olderKeep',
    });
  }, 30_000);

  test('the file of another team with the same login is told apart', async () => {
    const other = await aTeam();
    const stranger = { ...other, url: kept.url, owner: kept.owner, team: kept.team, secret: kept.secret };
    expect(await open(stranger)).toEqual({ ok: false, error: 'unreadable' });
    expect(await open({ ...kept, owner: { ...kept.owner, password: 'x' } })).toEqual({
      ok: false,
      error: 'credentials',
    });
  }, 30_000);
});
