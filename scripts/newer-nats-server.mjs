// Gets a NATS server of a later Debian beside the system's own, for tests of a cluster. It needs nothing of that Debian
// but its C library, and is only unpacked, never installed: the system's list of packages stays as it is.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newerFolder } from './nats-server.mjs';

const suite = 'trixie';
/** ms; a slow network must not hold the tests up. */
const patience = 90_000;

const run = (command, args, options = {}) => {
  const done = spawnSync(command, args, { encoding: 'utf8', timeout: patience, ...options });
  if (done.status !== 0) throw new Error(`${command}: ${done.stderr || done.error || done.status}`);
  return done.stdout;
};

/** Throws where apt cannot give it. */
export function getNewerServer() {
  const [mirror] = run('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages']).split(
    '\n',
  );
  if (!mirror) throw new Error('apt knows no mirror');
  for (const folder of ['lists/partial', 'cache/archives/partial']) {
    mkdirSync(join(newerFolder, folder), { recursive: true });
  }
  const list = join(newerFolder, 'sources.list');
  const keys = '/usr/share/keyrings/debian-archive-keyring.gpg';
  writeFileSync(list, `deb [signed-by=${keys}] ${mirror} ${suite} main\n`);
  const own = [
    ...['-qq', '-o', `Dir::Etc::sourcelist=${list}`, '-o', 'Dir::Etc::sourceparts=/dev/null'],
    ...['-o', `Dir::State::lists=${newerFolder}/lists`, '-o', `Dir::Cache=${newerFolder}/cache`],
    ...['-o', 'Acquire::Languages=none', '-o', 'APT::Sandbox::User=root'],
  ];
  run('apt-get', [...own, 'update']);
  run('apt-get', [...own, 'download', `nats-server/${suite}`], { cwd: newerFolder });
  const file = readdirSync(newerFolder).find((name) => name.endsWith('.deb'));
  if (!file) throw new Error('apt gave no package');
  run('dpkg-deb', ['-x', join(newerFolder, file), newerFolder]);
}
