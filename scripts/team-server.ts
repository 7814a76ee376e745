// Makes the server of a team as the options page does: `npm run team:server -- --shop 名称 --agents 3 --out DIR`, then start
// it, then `npm run team:server -- --provision DIR`; now and then `-- --sweep DIR`. See docs/team-server.md.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { knowsSyncAlways } from '../lib/sync/server-config';
import { type KeptTeam, readKept } from '../lib/team/kept';
import { makeTeam, type Who } from '../lib/team/make';
import { asOwner, openServer, type Way } from '../lib/team/open-server';
import { nameProblem } from '../lib/team/rules';
import { folderFiles, isScript, keptFile } from '../lib/team/server-folder';
import { sweep } from '../lib/team/sweep';
import { findNatsServer } from './nats-server.mjs';

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
    sweep: { type: 'string' },
  },
});

function stop(words: string): never {
  console.error(words);
  process.exit(1);
}

/** Either a number of people, who are then called `agent1` …, or their names with commas between. */
function people(name: 'agents' | 'leads', least: number): Who[] {
  const role = name === 'agents' ? 'agent' : 'lead';
  const value = values[name];
  const names = /^\d+$/.test(value)
    ? Array.from({ length: Number(value) }, (_, at) => `${role}${at + 1}`)
    : value.split(/[,,、]/);
  if (names.length < least || names.length > 200) stop(`--${name}: ${least}–200`);
  for (const [at, one] of names.entries()) {
    const problem = nameProblem(one, names.slice(0, at));
    if (problem) stop(`--${name}: ${one}: ${problem}`);
  }
  return names.map((one) => ({ name: one, role }));
}

async function make(shop: string, folder: string): Promise<void> {
  const { cert, key, url = 'ws://127.0.0.1:8443' } = values;
  if (!cert !== !key) stop('--cert and --key belong together');
  if (!/^wss?:\/\/./.test(url)) stop('--url: ws://… or wss://…');
  mkdirSync(folder, { recursive: true });
  if (readdirSync(folder).length > 0) stop(`${folder} is not empty: a team that is there is not overwritten`);
  const program = findNatsServer();
  const version = program && execFileSync(program, ['--version'], { encoding: 'utf8' });
  const tls = cert && key ? { cert, key } : null;
  const syncAlways = !version || knowsSyncAlways(version);
  const everybody = [...people('leads', 1), ...people('agents', 0)];
  const kept = await makeTeam({ shop, url, tls, syncAlways, people: everybody });
  for (const [path, text] of Object.entries(folderFiles(kept))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: isScript(path) ? 0o755 : 0o600 });
  }
  console.log(`wrote ${folder}: read README.txt there`);
  if (!syncAlways) console.log(`${version?.trim()} is too old for a network: try out with it only`);
  if (!cert && !url.startsWith('ws://127.0.0.1'))
    console.log('without --cert and --key it hears its own machine only');
}

function keptIn(folder: string): { kept: KeptTeam; way: Way & { url: string } } {
  const kept = readKept(readFileSync(join(folder, keptFile), 'utf8'));
  if (!kept.ok) return stop(`${keptFile}: ${kept.error}`);
  const { url = kept.value.url } = values;
  const socket = (address: string) => new WebSocket(address) as unknown as globalThis.WebSocket;
  return { kept: kept.value, way: { url, socket } };
}

async function open(folder: string): Promise<void> {
  const { kept, way } = keptIn(folder);
  const done = await openServer(kept, way);
  if (!done.ok) return stop(`${way.url}: ${done.error}`);
  for (const [what, how] of Object.entries(done.value)) console.log(`${what}: ${how}`);
}

async function sweepIn(folder: string): Promise<void> {
  const { kept, way } = keptIn(folder);
  const done = await asOwner(kept, way, (owner) => sweep(kept, owner, Date.now()));
  if (!done.ok) return stop(`${way.url}: ${done.error}`);
  console.log(`swept: ${done.value}`);
}

if (values.provision) await open(resolve(values.provision));
else if (values.sweep) await sweepIn(resolve(values.sweep));
else if (values.shop && values.out) await make(values.shop, resolve(values.out));
else
  stop(
    'npm run team:server -- --shop 名称 --agents 3 --out DIR, then --provision DIR; --sweep DIR now and then',
  );
