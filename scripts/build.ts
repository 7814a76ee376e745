// Builds what shops install, for both browsers, and the two builds that only start and end-to-end tests load.
import { build } from 'wxt';

const which = process.argv.slice(2);
const builds = [
  { name: 'chrome', browser: 'chrome', hosts: 'none' },
  { name: 'firefox', browser: 'firefox', hosts: 'none' },
  { name: 'localhost', browser: 'chrome', hosts: 'localhost' },
  { name: 'all', browser: 'chrome', hosts: 'all' },
] as const;

for (const { name, browser, hosts } of builds) {
  if (which.length > 0 && !which.includes(name)) continue;
  process.env.HUABIAN_HOSTS = hosts;
  await build({ browser, manifestVersion: 3, mode: 'production' });
}
