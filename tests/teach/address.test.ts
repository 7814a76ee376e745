import { describe, expect, test } from 'vitest';
import { matchOf, siteId, siteTitle } from '../../lib/teach/address';

describe('where a taught profile applies', () => {
  test.each([
    ['https://im.example.com/', { hosts: ['https://im.example.com/*'] }],
    ['http://kefu.test:8080/', { hosts: ['http://kefu.test/*'] }],
    ['https://a.com/im/chat.html?uid=7', { hosts: ['https://a.com/*'], path: '^/im/chat\\.html' }],
    ['https://a.com/app/accounts/7/inbox/92', { hosts: ['https://a.com/*'], path: '^/app/accounts' }],
    ['https://a.com/x/5f3a9c1e', { hosts: ['https://a.com/*'], path: '^/x' }],
    ['https://a.com/desk#/chat/123', { hosts: ['https://a.com/*'], path: '^/desk', hash: '^#!?/chat' }],
    ['https://a.com/desk#section', { hosts: ['https://a.com/*'], path: '^/desk' }],
  ])('%s', (address, match) => {
    expect(matchOf(address)).toEqual(match);
    const { pathname, hash } = new URL(address);
    if ('path' in match) expect(pathname).toMatch(new RegExp(match.path as string, 'iu'));
    if ('hash' in match) expect(hash).toMatch(new RegExp(match.hash as string, 'iu'));
  });
});

test.each([
  ['im.shop.example.com', [], 'im-shop-example-com'],
  ['im.shop.example.com', ['im-shop-example-com'], 'im-shop-example-com-2'],
  ['a', [], 'site-a'],
  ['xn--fiq228c.example', [], 'xn-fiq228c-example'],
  [`${'long.'.repeat(12)}com`, [], 'long-long-long-long-long-long-long-l'],
])('id from %s, taken %s', (host, taken, id) => {
  expect(siteId(host, new Set(taken))).toBe(id);
  expect(id).toMatch(/^[a-z0-9][a-z0-9-]{1,39}$/);
});

test.each([
  ['(3) 北辰客服工作台', '北辰客服工作台'],
  ['青禾客服 - 会话', '青禾客服'],
  ['会话 | 云栖接待中心', '云栖接待中心'],
  ['【2条新消息】云栖', '云栖'],
  ['Inbox', 'a.example'],
  ['', 'a.example'],
])('site title from “%s”', (title, name) => expect(siteTitle(title, 'a.example')).toBe(name));
