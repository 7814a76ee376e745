import { describe, expect, test } from 'vitest';
import { atOwnHosts, hostPattern, isSelfHosted } from '../../lib/sites/own-hosts';
import chatwoot from '../../lib/sites/profiles/chatwoot.site';
import jd from '../../lib/sites/profiles/jd.site';
import { hostPatterns, profileFor } from '../../lib/sites/registry';

test.each([
  ['kefu.example.com', '*://kefu.example.com/*'],
  ['  kefu.example.com/app/login ', '*://kefu.example.com/*'],
  ['https://kefu.example.com/app/accounts/1/dashboard?x=1', 'https://kefu.example.com/*'],
  ['http://10.0.3.7:3000/', 'http://10.0.3.7/*'],
  ['localhost:3000', '*://localhost/*'],
  ['客服.例子.com', '*://xn--ubtq9x.xn--fsqu00a.com/*'],
  ['', undefined],
  ['kefu', undefined],
  ['*.example.com', undefined],
  ['ftp://kefu.example.com', undefined],
  ['两个 网址', undefined],
])('%s → %s', (written, pattern) => {
  expect(hostPattern(written)).toBe(pattern);
});

describe('a product on hosts of its own', () => {
  const page = 'https://kefu.example.com/app/accounts/1/conversations/12';

  test('asks where it stands, others do not', () => {
    expect([chatwoot, jd].map(isSelfHosted)).toEqual([true, false]);
  });

  test('fits no page before it was told', () => {
    const nowhere = atOwnHosts(chatwoot, []);
    expect(hostPatterns(nowhere)).toEqual([]);
    expect(profileFor(page, [nowhere])).toBeUndefined();
  });

  test('fits its desk on the named host only', () => {
    const named = atOwnHosts(chatwoot, ['https://kefu.example.com/*']);
    expect(hostPatterns(named)).toEqual(['https://kefu.example.com/*']);
    expect(profileFor(page, [named])?.id).toBe('chatwoot');
    expect(profileFor(page.replace('kefu', 'other'), [named])).toBeUndefined();
    expect(profileFor('https://kefu.example.com/app/login', [named])).toBeUndefined();
  });

  test('leaves the hosts of other sites alone', () => {
    expect(atOwnHosts(jd, ['https://kefu.example.com/*'])).toBe(jd);
  });
});
