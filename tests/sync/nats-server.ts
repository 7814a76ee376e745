import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NatsConnection } from '@nats-io/nats-core';
import bcrypt from 'bcryptjs';
import { natsTransport } from '../../lib/sync/nats-transport';
import { knowsSyncAlways, type Login, serverConfig } from '../../lib/sync/server-config';
import { type StreamSettings, streamName } from '../../lib/sync/stream';
import { makeStream } from '../../lib/team/provision';
import { findClusterServer, findNatsServer } from '../../scripts/nats-server.mjs';
import { connect } from '../../scripts/team-server/connect';

export const program = findNatsServer();
/** One that can be trusted in a cluster. */
export const clusterProgram = findClusterServer();

/** Every user's password in these tests. */
const password = 'practice';
const hash = bcrypt.hashSync(password, 4).replace('$2b$', '$2a$');
const login = (name: string): Login => ({ name, hash });

export interface RunningServer {
  /** Of the first one. */
  url: string;
  /** Logs in to the first one, and where that falls over to another. */
  connect: (user: string) => ReturnType<typeof connect>;
  /** As if the plug were pulled; then it starts again on the same store. */
  crash(name?: string): Promise<void>;
  /** Name of the one of a cluster that takes the writes of the team `s1`. */
  leader(): Promise<string>;
  close(): Promise<void>;
}

export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  for (const server of servers) server.close();
  return ports;
}

/** One real server, see `startServers`. */
export const startServer = (quota?: number) => startServers(1, quota);

/**
 * Real servers `n1`, `n2` … with the team `s1` (agents li and wang, lead boss) and its stream, and another team `s2`
 * beside it. Three make a cluster as docs/team-server.md describes it, with a copy of the stream on each.
 * @param quota bytes of a team on each server
 */
export async function startServers(count: 1 | 3, quota = 64 * 1024 * 1024): Promise<RunningServer> {
  const path = count === 1 ? program : clusterProgram;
  if (!path) throw new Error('no nats-server');
  const folder = mkdtempSync(join(tmpdir(), 'huabian-nats-'));
  const ports = await freePorts(3 * count);
  const nodes = Array.from({ length: count }, (_, at) => {
    const [local = 0, web = 0, route = 0] = ports.slice(3 * at);
    return { name: `n${at + 1}`, local, web, route };
  });
  const routes = nodes.map(({ route }) => `"nats://127.0.0.1:${route}"`).join(', ');
  const syncAlways = knowsSyncAlways(execFileSync(path, ['--version'], { encoding: 'utf8' }));
  const team = (name: string, agents: string[], leads: string[]) => ({
    ...{ team: name, owner: login(`owner_${name}`), quota: count * quota },
    ...{ agents: agents.map(login), leads: leads.map(login) },
  });
  for (const { name, local, web, route } of nodes) {
    const config = serverConfig({
      ...{ name, storeDir: join(folder, name, 'store'), syncAlways, system: login('sys') },
      websocket: { host: '127.0.0.1', port: web },
      local: { host: '127.0.0.1', port: local },
      teams: [team('s1', ['li', 'wang'], ['boss']), team('s2', ['zhao'], ['chief'])],
    });
    const cluster = `cluster { name: team, listen: "127.0.0.1:${route}", routes: [${routes}] }\n`;
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'server.conf'), count === 1 ? config : config + cluster);
  }
  const running = new Map(
    await Promise.all(
      nodes.map(async ({ name }) => [name, await startProgram(join(folder, name), path)] as const),
    ),
  );
  const urls = nodes.map(({ web }) => `ws://127.0.0.1:${web}`);
  const enter = (user: string) => connect(urls, user, password);
  const end = async (name: string) => {
    const process = running.get(name);
    process?.kill('SIGKILL');
    if (process?.exitCode === null && process.signalCode === null) await once(process, 'exit');
  };
  const owners = await Promise.all(['owner_s1', 'owner_s2'].map(enter));
  for (const owner of owners) await untilMade(owner, { quota: quota / 2, replicas: count });
  return {
    url: urls[0] ?? '',
    connect: enter,
    async crash(name = 'n1') {
      await end(name);
      running.set(name, await startProgram(join(folder, name), path));
    },
    async leader() {
      if (count === 1) return 'n1';
      const [owner] = owners;
      for (;;) {
        const answer = await owner?.request(`$JS.API.STREAM.INFO.${streamName}`).catch(() => undefined);
        // While they agree on another one there is none.
        const leader = answer?.json<{ cluster?: { leader?: string } }>().cluster?.leader;
        if (leader) return leader;
      }
    },
    async close() {
      await Promise.all([...owners.map((owner) => owner.close()), ...[...running.keys()].map(end)]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Servers of a cluster answer nothing before they have agreed on one that leads. */
async function untilMade(owner: NatsConnection, settings: StreamSettings): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    const made = await makeStream(natsTransport(owner, 1000), settings);
    if (made.ok) return;
    if (made.error === 'forbidden' || Date.now() > end) throw new Error(made.error);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}

/** Runs the `server.conf` of a folder. Resolves when the server says that it is ready. */
export async function startProgram(folder: string, path = program ?? ''): Promise<ChildProcess> {
  const server = spawn(path, ['-c', 'server.conf'], {
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
