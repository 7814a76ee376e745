import { existsSync } from 'node:fs';
import process from 'node:process';

const places = [
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Path of a Firefox, or undefined.
 * @returns {string | undefined}
 */
export function findFirefox() {
  return places.find((place) => place && existsSync(place));
}
