import { expect, test } from 'vitest';
import { isTimeZone } from '../../lib/kernel/day-window';
import { builtInSites } from '../../lib/sites/registry';
import { zoneOf } from '../../lib/sites/zone';

test.each([
  ['the platform counts its days', 'pinduoduo', {}, 'Asia/Shanghai'],
  ['a shop says otherwise', 'pinduoduo', { pinduoduo: 'America/New_York' }, 'America/New_York'],
  ['another site does', 'jd', { pinduoduo: 'America/New_York' }, 'Asia/Shanghai'],
  ['nobody says', 'chatwoot', {}, undefined],
  ['a taught site', 'mine', { mine: 'Asia/Tokyo' }, 'Asia/Tokyo'],
])('%s', (_, site, timeZones, expected) => {
  expect(zoneOf(site, { timeZones: timeZones as Record<string, string> })).toBe(expected);
});

test('built-in zones exist', () => {
  expect(
    builtInSites().flatMap(({ timeZone }) => (timeZone && !isTimeZone(timeZone) ? [timeZone] : [])),
  ).toEqual([]);
});
