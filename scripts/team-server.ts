// Makes the server of a team: `npm run team:server -- --shop 名称 --agents 3 --out DIR`, then start it, then
// `npm run team:server -- --provision DIR`. See docs/team-server.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { knowsSyncAlways, serverConfig } from '../lib/sync/server-config';
import { findNatsServer } from './nats-server.mjs';
import { type KeptTeam, makeTeam } from './team-server/make';
import { provision } from './team-server/provision';
import { readMe, startFiles } from './team-server/texts';

const { values } = parseArgs({
  options: {
    shop: { type: 'string' },
    agents: { type: 'string', default: '3' },
    leads: { type: 'string', default: '1' },
    out: { type: 'string' },
    url: { type: 'string' },
    cert: { type: 'string' },
    key: { type: 'string' },
    provision: { type: 'string' },
  },
});

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

function people(name: 'agents' | 'leads', least: number): number {
  const count = Number(values[name]);
  if (!Number.isInteger(count) || count < least || count > 200) stop(`--${name}: ${least}–200`);
  return count;
}

async function make(shop: string, folder: string): Promise<void> {
  const { cert, key, url = 'ws://127.0.0.1:8443' } = values;
  if (!cert !== !key) stop('--cert and --key belong together');
  if (!/^wss?:\/\/./.test(url)) stop('--url: ws://… or wss://…');
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) stop(`${folder} is not empty: a team that is there is not overwritten`);
  const program = findNatsServer();
  const version = program && execFileSync(program, ['--version'], { encoding: 'utf8' });
  const tls = cert && key ? { tls: { cert, key } } : {};
  const syncAlways = !version || knowsSyncAlways(version);
  const wish = { shop, agents: people('agents', 0), leads: people('leads', 1), url, ...tls, syncAlways };
  const { plan, kept, invites } = await makeTeam(wish);
  const inDocker = { ...plan, storeDir: '/data', syncAlways: true };
  const { port } = plan.websocket;
  const files: Record<string, string> = {
    'README.txt': readMe(shop, folder),
    'keep/team.json': `${JSON.stringify(kept, null, 2)}\n`,
    'server/server.conf': serverConfig(plan),
    'server/docker.conf': serverConfig({ ...inDocker, websocket: { ...plan.websocket, host: '0.0.0.0' } }),
  };
  for (const [name, text] of Object.entries(startFiles(port, cert ? '' : '127.0.0.1:')))
    files[`server/${name}`] = text;
  for (const [name, text] of invites) files[`invites/${name}.txt`] = `${text}\n`;
  for (const part of ['server', 'keep', 'invites']) mkdirSync(join(folder, part));
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(folder, name), text, { mode: /\.(sh|command)$/.test(name) ? 0o755 : 0o600 });
  console.log(`wrote ${folder}: read README.txt there`);
  if (!syncAlways) console.log(`${version?.trim()} is too old for a network: try out with it only`);
  if (!cert && !url.startsWith('ws://127.0.0.1'))
    console.log('without --cert and --key it hears its own machine only');
}

if (values.provision) {
  const path = join(resolve(values.provision), 'keep/team.json');
  const kept = JSON.parse(readFileSync(path, 'utf8')) as KeptTeam;
  const done = await provision(kept, values.url).catch((error) =>
    stop(`${values.url ?? kept.url}: ${error}`),
  );
  for (const [what, how] of Object.entries(done)) console.log(`${what}: ${how}`);
} else if (values.shop && values.out) await make(values.shop, resolve(values.out));
else stop('npm run team:server -- --shop 名称 --agents 3 --out DIR, then --provision DIR');
