import { expect, test } from 'vitest';
import { base64Of } from '../../lib/kernel/base64';
import { type Invite, inviteText, readInvite } from '../../lib/sync/invite';
import { aSecret } from './a-team';

const invite: Invite = {
  ...{
    team: 't1',
    shop: '小店',
    url: 'wss://chat.example.com:8443',
    name: '小李',
    user: 't1_m2',
    password: 'p',
    role: 'agent',
  },
  ...{ secret: base64Of(aSecret(255)), seed: base64Of(aSecret(2)) },
  leads: [{ name: 'boss', key: base64Of(aSecret(3)) }],
};

test('comes back from a chat that broke its lines', () => {
  const text = inviteText(invite);
  expect(text).toMatch(/^huabian1:[\w-]+$/);
  expect(readInvite(` ${text.replace(/(.{60})/g, '$1\n')} `)).toEqual(invite);
});

test.each([
  ['nothing', ''],
  ['other words', 'huabian2:abc'],
  ['no base64', 'huabian1:%%%'],
  ['cut short', inviteText(invite).slice(0, -9)],
  ['a secret of another length', inviteText({ ...invite, secret: 'aaaa' })],
  ['an address of another kind', inviteText({ ...invite, url: 'https://x.example' })],
  ['nobody to trust', inviteText({ ...invite, leads: [] })],
])('%s is no invite', (_, text) => expect(readInvite(text)).toBeNull());
