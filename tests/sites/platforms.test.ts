import { describe, expect, test } from 'vitest';
import type { SiteProfile } from '../../lib/sites/profile';
import ali1688 from '../../lib/sites/profiles/ali1688.site';
import chatwoot from '../../lib/sites/profiles/chatwoot.site';
import goofish from '../../lib/sites/profiles/goofish.site';
import intercom from '../../lib/sites/profiles/intercom.site';
import jd from '../../lib/sites/profiles/jd.site';
import kuaishou from '../../lib/sites/profiles/kuaishou.site';
import laike from '../../lib/sites/profiles/laike.site';
import livehelperchat from '../../lib/sites/profiles/livehelperchat.site';
import onetalk from '../../lib/sites/profiles/onetalk.site';
import shopee from '../../lib/sites/profiles/shopee.site';
import tiktokShop from '../../lib/sites/profiles/tiktok-shop.site';
import weixinShop from '../../lib/sites/profiles/weixin-shop.site';
import whatsapp from '../../lib/sites/profiles/whatsapp.site';
import xiaohongshu from '../../lib/sites/profiles/xiaohongshu.site';
import zendesk from '../../lib/sites/profiles/zendesk.site';
import { read } from '../../lib/sites/read';
import { onDesk } from '../../lib/sites/read/page';
import type { Snapshot } from '../../lib/sites/snapshot';
import { addresses } from './addresses';
import { pageAt } from './page';
import { firstPlatforms } from './seen-first';
import { restPlatforms } from './seen-rest';

const platforms = [...firstPlatforms, ...restPlatforms];

function rowText(row: Snapshot['rows'][number]): string {
  const marks = [
    row.weak && 'weak',
    row.ambiguous && 'twin',
    row.active && 'open',
    row.unread && `${row.unread} new`,
    row.waiting && 'waits',
    row.waitSeconds !== undefined && `${row.waitSeconds} s`,
    row.overdue && 'over',
    row.waiting === false && 'answered',
  ].filter(Boolean);
  return `${row.buyerId} | ${row.nick} | ${marks.join(' ')}`.trim();
}

const openText = (open: Snapshot['open']) =>
  open && `${open.buyerId} | ${open.nick} | ${open.weak ? 'weak' : ''}${open.agrees ? '' : ' torn'}`.trim();

const boxText = (box: Snapshot['composer']) => box && `${box.kind} ${box.maxLength ?? ''}`.trim();

describe.each(platforms.map((seen) => ({ id: seen.site.id, seen })))('$id', ({ id, seen }) => {
  const now = Date.UTC(2026, 8, 9);
  const { snapshot, composer, send } = read(pageAt(`${id}/shift.html`, seen.url), seen.site, { now });

  test('reads what a person sees in the fixture', () => {
    expect(snapshot.page).toBe('ready');
    expect(snapshot.rows.map(rowText)).toEqual(seen.rows);
    expect(openText(snapshot.open)).toBe(seen.open);
    expect(snapshot.messages.map(({ role, text }) => `${role}: ${text.replaceAll('\n', '/')}`)).toEqual(
      seen.messages,
    );
    expect(boxText(snapshot.composer)).toBe(seen.box);
    expect([composer?.className, send?.textContent]).toEqual(seen.controls);
  });

  test('an empty desk has no messages, no box and, but for the address, no buyer', () => {
    const empty = read(pageAt(`${id}/empty.html`, seen.url), seen.site, { now }).snapshot;
    expect(empty.messages).toEqual([]);
    expect(empty.composer).toBeUndefined();
    if (!seen.site.page) expect(empty.open).toBeUndefined();
  });
});

describe('pages that are no desk', () => {
  test.each<[string, SiteProfile, boolean]>([
    ['https://shop.jd.com/jdm/kefu/kf-manage-lite', jd, false],
    ['https://im.kwaixiaodian.com/', kuaishou, true],
    ['https://im.kwaixiaodian.com/pc', kuaishou, true],
    ['https://store.weixin.qq.com/shop/kf/collab/im?mode=business&roomId=1', weixinShop, false],
    ['https://store.weixin.qq.com/shop/kfmsg', weixinShop, true],
    ['https://life.douyin.com/cs/web/report', laike, false],
    ['https://walle.xiaohongshu.com/cstools/tools/packages/P1', xiaohongshu, false],
    ['https://www.goofish.com/item?id=1', goofish, false],
    ['https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im_core/index.html', ali1688, false],
    ['https://seller.shopee.co.th/portal/order', shopee, false],
    ['https://seller-us.tiktok.com/chat/assistant-v2', tiktokShop, false],
    ['https://onetalk.alibaba.com/message/alicrm.htm', onetalk, true],
    ['https://northwood.zendesk.com/agent/dashboard', zendesk, false],
    ['https://app.intercom.com/a/apps/ab12cd/reports', intercom, false],
  ])('%s', (url, site, desk) => {
    expect(onDesk(site, url)).toBe(desk);
  });
});

test.each<[string, SiteProfile, string, Partial<Snapshot>]>([
  [
    'weixin-shop/logged-out',
    weixinShop,
    'https://store.weixin.qq.com/shop?redirect_url=%2Fkf',
    { page: 'loggedOut' },
  ],
  [
    'xiaohongshu/logged-out',
    xiaohongshu,
    'https://walle.xiaohongshu.com/cstools/login',
    { page: 'loggedOut' },
  ],
  ['whatsapp/logged-out', whatsapp, 'https://web.whatsapp.com/', { page: 'loggedOut' }],
])('%s is told', (path, site, url, told) => {
  expect(read(pageAt(`${path}.html`, url), site).snapshot).toMatchObject({ ...told, rows: [] });
});

test('times: full ones, those without a year, and the one that laike does not draw', () => {
  const at = (id: string, site: SiteProfile, url: string) =>
    read(pageAt(`${id}/shift.html`, url), site, {
      now: new Date(2026, 8, 9).getTime(),
    }).snapshot.messages.map((message) => message.at && new Date(message.at).toLocaleTimeString('en-GB'));
  expect(at('jd', jd, 'https://dongdong.jd.com/')[2]).toBe('14:20:35');
  expect(at('kuaishou', kuaishou, 'https://im.kwaixiaodian.com/pc').slice(2, 4)).toEqual([
    '14:18:03',
    '14:18:05',
  ]);
  expect(at('laike', laike, 'https://life.douyin.com/cs/web/clue_private_message/chat/session')[2]).toBe(
    '14:02:40',
  );
});

test.each<[string, SiteProfile, string, string]>([
  ['intercom/note', intercom, 'https://app.intercom.com/a/inbox/ab12cd/inbox/conversation/21', 'note'],
  ['zendesk/note', zendesk, 'https://northwood.zendesk.com/agent/tickets/1042', 'note'],
  ['chatwoot/private-note', chatwoot, addresses.chatwoot ?? '', 'note'],
])('%s: what is typed would not reach the buyer', (path, site, url, refusal) => {
  expect(read(pageAt(`${path}.html`, url), site).snapshot.composer).toMatchObject({ refusal });
});

test('a closed conversation of laike has no box, and the agent is never taken for the buyer', () => {
  const url = 'https://life.douyin.com/cs/web/clue_private_message/chat/session';
  expect(read(pageAt('laike/closed.html', url), laike).snapshot.composer).toBeUndefined();
  const doc = pageAt('laike/shift.html', url);
  for (const name of doc.querySelectorAll('[class*="msgTitle"] [class*="name"]'))
    name.textContent = '云栖民宿-前台';
  expect(read(doc, laike).snapshot.open).toBeUndefined();
});

test('livehelperchat: a list with nothing but what is to be ignored is no loss', () => {
  const { hooks } = read(
    pageAt('livehelperchat/empty.html', addresses.livehelperchat ?? ''),
    livehelperchat,
  ).snapshot;
  expect(hooks['rows.ignore']).toBe('matched');
  expect(Object.values(hooks)).not.toContain('lost');
});

test('goofish: the seller’s own link in the bar of the site is no buyer', () => {
  const doc = pageAt('goofish/shift.html', 'https://www.goofish.com/im');
  doc.querySelector('[class^="message-topbar"] a')?.remove();
  expect(read(doc, goofish).snapshot.open).toMatchObject({ buyerId: '拾荒者阿木', weak: true });
});

test('kuaishou: the open row says under which name the list counted it, if nobody else has that name', () => {
  const doc = pageAt('kuaishou/shift.html', 'https://im.kwaixiaodian.com/workbench');
  const listed = () =>
    read(doc, kuaishou).snapshot.rows.flatMap(({ buyerId, listedAs }) =>
      listedAs ? [[buyerId, listedAs]] : [],
    );
  expect(listed()).toEqual([]);
  const twins = [...doc.querySelectorAll('.SessionBaseCard')].filter((row) =>
    row.textContent?.includes('小满'),
  );
  twins.find((row) => !row.querySelector('.colorHighLight') && !row.matches('.colorHighLight'))?.remove();
  expect(listed()).toEqual([['2291830045', '小满']]);
});

test('kuaishou: row and thread of two buyers do not agree', () => {
  const doc = pageAt('kuaishou/shift.html', 'https://im.kwaixiaodian.com/workbench');
  const rows = doc.querySelectorAll('.SessionBaseCard');
  doc.querySelector('.colorHighLight')?.classList.remove('colorHighLight');
  rows[0]?.classList.add('colorHighLight');
  expect(read(doc, kuaishou).snapshot.open).toMatchObject({ buyerId: '2291830045', agrees: false });
});
