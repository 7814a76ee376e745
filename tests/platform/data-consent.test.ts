import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
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

describe('Firefox', () => {
  afterEach(() => vi.unstubAllEnvs());

  test.each([
    ['says yes', async () => true, true],
    ['says no', async () => false, false],
    ['is too old for it', () => Promise.reject(new Error('Unexpected property "data_collection"')), true],
  ])('%s', async (_, answer, consented) => {
    vi.stubEnv('FIREFOX', 'true');
    vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(answer);
    expect(await consentToTeam()).toBe(consented);
  });

  test('may be asked by a click only, and an error is no yes', async () => {
    vi.stubEnv('FIREFOX', 'true');
    const outside = () => Promise.reject(new Error('may only be called from a user input handler'));
    vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(outside);
    await expect(consentToTeam()).rejects.toThrow('user input');
  });
});

test.each([
  ['one of them', { data_collection: ['websiteContent'] }, true],
  ['another kind', { data_collection: ['technicalAndInteraction'] }, false],
  ['a host', { origins: ['https://a.example/*'] }, false],
  ['no kind', { data_collection: [] }, false],
])('taken back: %s', (_, removed, ends) => {
  expect(endsConsent(removed)).toBe(ends);
});
