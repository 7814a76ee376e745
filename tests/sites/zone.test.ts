import { expect, test } from 'vitest';
import { isTimeZone } from '../../lib/kernel/day-window';
import { builtInSites } from '../../lib/sites/registry';
import { zonesBy } from '../../lib/sites/zone';

test.each([
  ['the platform counts its days', 'pinduoduo', {}, 'Asia/Shanghai'],
  ['a shop says otherwise', 'pinduoduo', { pinduoduo: 'America/New_York' }, 'America/New_York'],
  ['another site does', 'jd', { pinduoduo: 'America/New_York' }, 'Asia/Shanghai'],
  ['nobody says', 'chatwoot', {}, undefined],
  ['a taught site', 'mine', { mine: 'Asia/Tokyo' }, 'Asia/Tokyo'],
])('%s', (_, site, timeZones, expected) => {
  expect(zonesBy(timeZones as Record<string, string>)(site)).toBe(expected);
});

test('built-in zones exist', () => {
  expect(
    builtInSites().flatMap(({ timeZone }) => (timeZone && !isTimeZone(timeZone) ? [timeZone] : [])),
  ).toEqual([]);
});
