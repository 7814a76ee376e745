import { type ChildProcess, execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bytesOf } from '../../lib/kernel/base64';
import { randomId } from '../../lib/kernel/id';
import { type Invite, readInvite } from '../../lib/sync/invite';
import type { Told } from '../../lib/sync/judge';
import { makeKeyring } from '../../lib/sync/keys';
import { signersOf } from '../../lib/sync/meta';
import { natsTransport } from '../../lib/sync/nats-transport';
import { Replica } from '../../lib/sync/replica';
import { signingKey } from '../../lib/sync/signing';
import { readTeam } from '../../lib/sync/team';
import { connect } from '../../scripts/team-server/connect';
import { aNote } from './a-row';
import { AShelf } from './a-shelf';
import { freePorts, program, startProgram } from './nats-server';

const run = async (...args: string[]) =>
  (await promisify(execFile)('npx', ['tsx', 'scripts/team-server.ts', ...args])).stdout;

describe.skipIf(!program)('npm run team:server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'huabian-team-'));
  const out = join(folder, 'team');
  let server: ChildProcess | undefined;

  beforeAll(async () => {
    const [port] = await freePorts(1);
    await run('--shop', '小店', '--agents', '2', '--out', out, '--url', `ws://127.0.0.1:${port}`);
    server = await startProgram(join(out, 'server'));
  }, 30_000);
  afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  const inviteOf = (name: string): Invite => {
    const invite = readInvite(readFileSync(join(out, 'invites', `${name}.txt`), 'utf8'));
    if (!invite) throw new Error(`${name} has no invite`);
    return invite;
  };

  /** What the extension will do with an invite. */
  async function member(name: string) {
    const { team, url, user, password, secret, seed, leads } = inviteOf(name);
    const connection = await connect(url, user, password);
    const transport = natsTransport(connection);
    const ring = await makeKeyring(team, new Map([[1, bytesOf(secret)]]));
    const trusted = await signersOf(leads.map((lead) => ({ ...lead, role: 'lead' })));
    const read = await readTeam(transport, ring, trusted);
    if (!read.ok) throw new Error(read.error);
    const { signers } = read.value;
    const seat = { ring, signers, author: name, device: name };
    const shelf = new AShelf();
    const told: Told[] = [];
    const signer = await signingKey(bytesOf(seed));
    const replica = new Replica(transport, shelf, { ...seat, signer }, randomId, (one) => told.push(one));
    return { shelf, replica, told, signers, close: () => connection.close() };
  }

  test('a server that was made, started and provisioned carries a note from one member to another', async () => {
    expect(await run('--provision', out)).toBe('stream: made\norigin: made\nsigners: made\n');
    expect(await run('--provision', out), 'again').toBe('stream: there\norigin: there\nsigners: there\n');
    const [lead, agent] = await Promise.all([member('lead1'), member('agent2')]);
    expect([...lead.signers].map(([name, { role }]) => `${name} ${role}`)).toEqual([
      'lead1 lead',
      'agent1 agent',
      'agent2 agent',
    ]);
    agent.shelf.edit('note', aNote());
    lead.shelf.edit('tag', { ...aNote({ id: 't1' }), name: '大码', colour: 'teal', order: 1 });
    for (const { replica } of [agent, lead, agent, lead])
      expect([await replica.pull(), await replica.push()]).toEqual([null, null]);
    expect(lead.shelf.now('note', 'n1').row).toEqual(aNote());
    expect(agent.shelf.now('tag', 't1').row).toMatchObject({ name: '大码' });
    expect([...lead.told, ...agent.told]).toEqual([]);
    await Promise.all([lead.close(), agent.close()]);
    expect(await run('--sweep', out), 'nothing is so old').toBe('swept: 0\n');
  }, 30_000);

  test('what goes to the server holds no secret and no password', () => {
    const names = readdirSync(join(out, 'server')).filter((name) => name !== 'store');
    expect(names.sort()).toEqual(
      ['docker-compose.yml', 'docker.conf', 'server.conf', 'start.cmd', 'start.command', 'start.sh']
        .concat(['reload.command', 'reload.sh'])
        .sort(),
    );
    const text = names.map((name) => readFileSync(join(out, 'server', name), 'utf8')).join('\n');
    for (const name of ['lead1', 'agent1', 'agent2']) {
      const { secret, seed, password } = inviteOf(name);
      for (const hidden of [secret, seed, password]) expect(text).not.toContain(hidden);
    }
  });

  test('with a certificate it listens to everyone, by TLS, and the server takes such a configuration', async () => {
    const pems = await generate([{ name: 'commonName', value: 'localhost' }]);
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    writeFileSync(cert, pems.cert);
    writeFileSync(key, pems.private);
    const safe = join(folder, 'safe');
    const url = 'wss://chat.example.com:9443';
    await run('--shop', '小店', '--agents', '0', '--out', safe, '--url', url, '--cert', cert, '--key', key);
    const text = readFileSync(join(safe, 'server', 'server.conf'), 'utf8');
    expect(text).toContain('listen: "0.0.0.0:9443"');
    await promisify(execFile)(program ?? '', ['-t', '-c', join(safe, 'server', 'server.conf')]);
  }, 30_000);

  test('a team that is there is not overwritten', async () => {
    await expect(run('--shop', '小店', '--out', out)).rejects.toThrow('not overwritten');
  }, 30_000);
});
