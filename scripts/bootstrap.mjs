// Makes a fresh clone ready: npm packages by the lockfile, WXT's generated types and, with --browser, Chromium
// and fonts, with --firefox Firefox, with --nats-server a NATS server, too. Plain node with no dependency, because it
// runs before there is one. Silent when nothing is missing.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const root = new URL('..', import.meta.url);
const at = (path) => new URL(path, root);
const shell = process.platform === 'win32';

function run(command, args) {
  console.log(`setting up: ${command} ${args.join(' ')}`);
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

const lock = createHash('sha256')
  .update(readFileSync(at('package-lock.json')))
  .digest('hex');
const mark = at('node_modules/.huabian-lock');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) {
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(mark, lock);
}
if (!existsSync(at('.wxt/tsconfig.json'))) run('npx', ['wxt', 'prepare']);

if (process.argv.includes('--browser')) {
  const { findChromium } = await import('./chromium.mjs');
  const { findFirefox } = await import('./firefox.mjs');
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  const noChinese = process.platform === 'linux' && !fonts.stdout?.trim();
  const missing = [
    ...(findChromium() ? [] : ['chromium']),
    ...(findFirefox() || !process.argv.includes('--firefox') ? [] : ['firefox-esr']),
    ...(noChinese ? ['fontconfig', 'fonts-noto-cjk', 'fonts-noto-color-emoji'] : []),
  ];
  if (missing.length > 0) {
    if (process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
      process.env.DEBIAN_FRONTEND = 'noninteractive';
      run('apt-get', ['update', '-qq']);
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
    } else if (missing.includes('chromium')) {
      console.error(
        'No Chromium found: install Chromium or set CHROMIUM=/path/to/chromium, then run this again.',
      );
      process.exit(1);
    } else if (missing.includes('firefox-esr')) {
      console.error('No Firefox found: install it or set FIREFOX=/path/to/firefox, then run this again.');
      process.exit(1);
    }
  }
}

if (process.argv.includes('--nats-server')) {
  const { findNatsServer, findClusterServer } = await import('./nats-server.mjs');
  const isDebianRoot =
    process.platform === 'linux' && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (!findNatsServer()) {
    if (isDebianRoot) {
      process.env.DEBIAN_FRONTEND = 'noninteractive';
      run('apt-get', ['update', '-qq']);
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nats-server']);
    } else {
      console.error(
        'No nats-server found: tests of team sync are skipped. Install it or set NATS_SERVER=/path.',
      );
    }
  }
  if (!findClusterServer()) {
    try {
      if (!isDebianRoot) throw new Error('only done on Debian as root');
      console.log('setting up: a nats-server of Debian 13 in node_modules/.cache, for the test of a cluster');
      const { getNewerServer } = await import('./newer-nats-server.mjs');
      getNewerServer();
    } catch (error) {
      console.error(
        `No nats-server of 2.10 or later: the test of a cluster is skipped. Set NATS_SERVER=/path. (${error.message})`,
      );
    }
  }
}
