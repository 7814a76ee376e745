import { expect, test } from 'vitest';
import { builtInSites, hostPatterns, profileFor } from '../../lib/sites/registry';

test.each([
  ['https://mms.pinduoduo.com/chat-merchant/#/', 'pinduoduo'],
  ['https://mms.pinduoduo.com/chat-merchant/index.html?r=0.1#/', 'pinduoduo'],
  ['https://mms.pinduoduo.com/mms-chat/overview/service', undefined],
  ['https://mms.pinduoduo.com/login/', undefined],
  ['http://mms.pinduoduo.com/chat-merchant/', undefined],
  ['https://evil.example/https://mms.pinduoduo.com/chat-merchant/', undefined],
  ['https://im.jinritemai.com/pc_seller_v2/main/workspace?selfId=1', 'feige'],
  ['https://im.jinritemai.com/pc_seller_v2/main', 'feige'],
  ['https://im.jinritemai.com/pc_seller/', 'feige'],
  ['https://im.jinritemai.com/pc_seller_desk_v2/main/workspace', 'feige'],
  ['https://im.jinritemai.com/pc_seller_v2/main/login', undefined],
  ['http://localhost:4173/desk?shop=1', 'practice-desk'],
  ['http://127.0.0.1:80/desk', 'practice-desk'],
  ['http://localhost:4173/other', undefined],
  ['about:blank', undefined],
  ['not a url', undefined],
])('%s → %s', (url, id) => {
  expect(profileFor(url, builtInSites())?.id).toBe(id);
});

test('wildcard hosts match their subdomains and no look-alike', () => {
  const [site] = builtInSites();
  if (!site) throw new Error('no site');
  const wide = [{ ...site, match: [{ hosts: ['*://*.example.com/*'] }] }];
  expect(profileFor('https://a.b.example.com/x', wide)).toBeDefined();
  expect(profileFor('http://example.com/', wide)).toBeDefined();
  expect(profileFor('https://notexample.com/', wide)).toBeUndefined();
  expect(profileFor('ftp://a.example.com/', wide)).toBeUndefined();
});

test('host patterns are each named once', () => {
  const [site] = builtInSites();
  if (!site) throw new Error('no site');
  const twice = {
    ...site,
    match: [{ hosts: ['https://a.example/*'] }, { hosts: ['https://a.example/*', 'https://b.example/*'] }],
  };
  expect(hostPatterns(twice)).toEqual(['https://a.example/*', 'https://b.example/*']);
});
