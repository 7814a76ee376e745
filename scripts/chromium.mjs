import { existsSync } from 'node:fs';
import process from 'node:process';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
];

/**
 * Path of a Chromium that still honours `--load-extension` (branded Chrome from 137 on does not), or undefined.
 * @returns {string | undefined}
 */
export function findChromium() {
  return places.find((place) => place && existsSync(place));
}
