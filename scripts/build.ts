// Builds what shops install, for both browsers, and the builds that only `npm start` and the browser tests load.
import process from 'node:process';
import { buildFor } from './build-for';

const builds = {
  chrome: () => buildFor('none'),
  firefox: () => buildFor('none', 'firefox'),
  localhost: () => buildFor('localhost'),
  'firefox-localhost': () => buildFor('localhost', 'firefox'),
  all: () => buildFor('all'),
};

const wanted = process.argv.slice(2);
for (const [name, run] of Object.entries(builds)) {
  if (wanted.length === 0 || wanted.includes(name)) await run();
}
