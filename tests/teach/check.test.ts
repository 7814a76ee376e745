import { describe, expect, test } from 'vitest';
import type { SiteProfile } from '../../lib/sites/profile';
import type { Snapshot, SnapshotRow } from '../../lib/sites/snapshot';
import { checkOf } from '../../lib/teach/check';

const row = (nick: string): SnapshotRow => ({
  buyerId: nick,
  weak: true,
  ambiguous: false,
  nick,
  preview: '',
  unread: 0,
  waiting: undefined,
  waitSeconds: undefined,
  overdue: false,
  active: false,
});
const said = (role: 'buyer' | 'me' | 'system') => ({ id: undefined, role, at: undefined, text: '话' });
const good: Snapshot = {
  page: 'ready',
  shop: undefined,
  agent: undefined,
  rows: ['半夏', '木木', '阿泽'].map(row),
  open: { buyerId: '半夏', weak: true, nick: '半夏', agrees: true },
  messages: [said('buyer'), said('buyer'), said('me'), said('system')],
  composer: { kind: 'textarea', disabled: false, maxLength: undefined },
  hooks: {},
};
const profile = {
  rows: { key: [{ attribute: 'id' }] },
  header: { nick: [{ css: '.h' }] },
  thread: {},
  composer: {},
} as unknown as SiteProfile;

test('counts what the reader saw', () => {
  expect(checkOf(good, profile)).toEqual({
    rows: 3,
    nicks: 3,
    open: '半夏',
    messages: 4,
    buyer: 2,
    mine: 1,
    box: true,
    doubts: [],
  });
});

describe('doubts', () => {
  test.each<[string, Partial<Snapshot>, string[]]>([
    ['no rows', { rows: [] }, ['noRows→row']],
    ['a row without a name', { rows: [...good.rows, row('')] }, ['fewNicks→nick']],
    ['one name on all', { rows: ['今天', '今天', '今天'].map(row) }, ['sameNicks→nick']],
    ['nobody open', { open: undefined }, ['noOpen→header']],
    [
      'another name above',
      { open: { buyerId: 'x', weak: true, nick: 'x', agrees: false } },
      ['headerDiffers→header'],
    ],
    ['no messages', { messages: [] }, ['noMessages→buyer']],
    ['none of the agent’s', { messages: [said('buyer')] }, ['noneMine→mine']],
    ['none of the buyer’s', { messages: [said('me')] }, ['noneBuyer→buyer']],
    ['no box', { composer: undefined }, ['boxGone→box']],
  ])('%s', (_, change, doubts) => {
    const found = checkOf({ ...good, ...change }, profile).doubts;
    expect(found.map(({ word, step }) => `${word}→${step}`)).toEqual(doubts);
  });

  test('what the profile does not name is not missed', () => {
    const bare = { rows: {} } as unknown as SiteProfile;
    const nothing = { ...good, open: undefined, messages: [], composer: undefined };
    expect(checkOf(nothing, bare).doubts).toEqual([]);
  });

  test('masked names without an id cannot tell buyers apart', () => {
    const masked = { rows: {}, maskedNicks: true } as unknown as SiteProfile;
    expect(checkOf(good, masked).doubts).toEqual([{ word: 'maskedNoKey', step: 'row' }]);
  });
});
