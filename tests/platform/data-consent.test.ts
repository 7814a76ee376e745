import { expect, test } from 'vitest';
import { consentToTeam, endsConsent } from '../../lib/platform/data-consent';
import { manifest, teamData } from '../../lib/platform/manifest';

test('Firefox is told what a team’s server gets, and that nothing else goes anywhere', () => {
  const { browser_specific_settings: settings } = manifest({ browser: 'firefox', hosts: 'none' });
  expect(settings?.gecko?.data_collection_permissions).toEqual({
    required: ['none'],
    optional: [...teamData],
  });
  expect(manifest({ browser: 'chrome', hosts: 'none' })).not.toHaveProperty('content_security_policy');
});

test('Chrome knows no such question', async () => {
  expect(await consentToTeam()).toBe(true);
});

test.each([
  ['one of them', { data_collection: ['websiteContent'] }, true],
  ['another kind', { data_collection: ['technicalAndInteraction'] }, false],
  ['a host', { origins: ['https://a.example/*'] }, false],
  ['no kind', { data_collection: [] }, false],
])('taken back: %s', (_, removed, ends) => {
  expect(endsConsent(removed)).toBe(ends);
});
