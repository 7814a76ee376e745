import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import bcrypt from 'bcryptjs';
import { natsTransport } from '../../lib/sync/nats-transport';
import { knowsSyncAlways, type Login, serverConfig } from '../../lib/sync/server-config';
import { makeStream } from '../../lib/team/provision';
import { findNatsServer } from '../../scripts/nats-server.mjs';
import { connect } from '../../scripts/team-server/connect';

export const program = findNatsServer();

/** Every user's password in these tests. */
const password = 'practice';
const hash = bcrypt.hashSync(password, 4).replace('$2b$', '$2a$');
const login = (name: string): Login => ({ name, hash });

export interface RunningServer {
  url: string;
  connect: (user: string) => ReturnType<typeof connect>;
  /** As if the plug were pulled; then it starts again on the same store. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  for (const server of servers) server.close();
  return ports;
}

/** A real server with the team `s1` (agents li and wang, lead boss) and its stream, and another team `s2` beside it. */
export async function startServer(quota = 64 * 1024 * 1024): Promise<RunningServer> {
  if (!program) throw new Error('no nats-server');
  const folder = mkdtempSync(join(tmpdir(), 'huabian-nats-'));
  const [local = 0, port = 0] = await freePorts(2);
  const team = (name: string, agents: string[], leads: string[]) => ({
    ...{ team: name, owner: login(`owner_${name}`), quota },
    ...{ agents: agents.map(login), leads: leads.map(login) },
  });
  const config = serverConfig({
    name: 'n1',
    storeDir: join(folder, 'store'),
    websocket: { host: '127.0.0.1', port },
    local: { host: '127.0.0.1', port: local },
    syncAlways: knowsSyncAlways(execFileSync(program, ['--version'], { encoding: 'utf8' })),
    system: login('sys'),
    teams: [team('s1', ['li', 'wang'], ['boss']), team('s2', ['zhao'], ['chief'])],
  });
  writeFileSync(join(folder, 'server.conf'), config);
  const url = `ws://127.0.0.1:${port}`;
  let running = await startProgram(folder);
  for (const name of ['s1', 's2']) {
    const owner = await connect(url, `owner_${name}`, password);
    const made = await makeStream(natsTransport(owner), { quota: quota / 2, replicas: 1 });
    if (!made.ok) throw new Error(made.error);
    await owner.close();
  }
  const end = async (process: ChildProcess) => {
    process.kill('SIGKILL');
    if (process.exitCode === null && process.signalCode === null) await once(process, 'exit');
  };
  return {
    url,
    connect: (user) => connect(url, user, password),
    async crash() {
      await end(running);
      running = await startProgram(folder);
    },
    async close() {
      await end(running);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Runs the `server.conf` of a folder. Resolves when the server says that it is ready. */
export async function startProgram(folder: string): Promise<ChildProcess> {
  const server = spawn(program ?? '', ['-c', 'server.conf'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr.on('data', (bytes: Buffer) => {
      said += bytes;
      if (said.includes('Server is ready')) resolve();
    });
    server.once('exit', () => reject(new Error(`nats-server ended: ${said}`)));
    server.once('error', reject);
  });
  return server;
}
