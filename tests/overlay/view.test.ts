import { describe, expect, test } from 'vitest';
import { guardSites, viewOf } from '../../lib/overlay/view';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import type { Snapshot } from '../../lib/sites/snapshot';

const place = { side: 'right', width: 344, collapsed: false } as const;
const snapshot: Snapshot = {
  page: 'ready',
  shop: { id: 's', name: '店' },
  agent: '客服小林',
  rows: [
    {
      buyerId: 'b1',
      weak: false,
      ambiguous: false,
      nick: '小王',
      preview: '手机号 13800000000',
      unread: 2,
      waiting: true,
      waitSeconds: 9,
      overdue: false,
      active: true,
    },
  ],
  open: { buyerId: 'b1', weak: false, nick: '小王', agrees: true },
  messages: [{ id: '1', role: 'buyer', at: 1, text: '聊天内容' }],
  composer: { kind: 'textarea', disabled: false, maxLength: 500 },
  hooks: { 'rows.nick': 'matched', 'thread.time': 'lost', 'header.nick': 'fallback', 'shop.id': 'absent' },
};
const page = { profile: practiceDesk, snapshot, shop: snapshot.shop, place, late: false };

describe('viewOf', () => {
  test('before the first reading the page loads', () => {
    const view = viewOf({ ...page, snapshot: undefined, shop: undefined });
    expect(view).toMatchObject({ page: 'loading', open: undefined, rows: [], canFill: false, lostHooks: [] });
  });

  test('the panel gets who is there, and nothing of what was said', () => {
    const view = viewOf(page);
    expect(view).toMatchObject({
      site: practiceDesk.id,
      agent: '客服小林',
      open: { nick: '小王' },
      rows: [{ buyerId: 'b1', nick: '小王', waiting: true, active: true }],
      canFill: true,
      lostHooks: ['thread.time'],
    });
    expect(JSON.stringify(view)).not.toMatch(/聊天内容|13800000000/);
  });

  test('who is open can be known by any hook that says so, or by none', () => {
    expect(viewOf(page).knowsOpen).toBe(true);
    const { header: _, page: __, thread, rows, ...rest } = practiceDesk;
    const blind = structuredClone({ ...rest, thread, rows });
    delete blind.thread?.key;
    delete blind.rows?.active;
    expect(viewOf({ ...page, profile: blind as typeof practiceDesk }).knowsOpen).toBe(false);
  });

  test.each<[string, Snapshot['composer'], boolean]>([
    ['none', undefined, false],
    ['disabled', { kind: 'textarea', disabled: true, maxLength: undefined }, false],
    ['a private note', { kind: 'textarea', disabled: false, maxLength: undefined, refusal: 'note' }, false],
    ['a rich box', { kind: 'contenteditable', disabled: false, maxLength: undefined }, true],
  ])('reply box: %s', (_, composer, canFill) => {
    expect(viewOf({ ...page, snapshot: { ...snapshot, composer } }).canFill).toBe(canFill);
  });
});

test('a site that plays another one follows its rules too', () => {
  expect(guardSites({ ...practiceDesk, id: 'a', guardAs: ['b', 'c'] })).toEqual(['a', 'b', 'c']);
  expect(guardSites({ ...practiceDesk, id: 'a', guardAs: undefined } as never)).toEqual(['a']);
});
