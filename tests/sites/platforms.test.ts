import { describe, expect, test } from 'vitest';
import type { SiteProfile } from '../../lib/sites/profile';
import ali1688 from '../../lib/sites/profiles/ali1688.site';
import dianping from '../../lib/sites/profiles/dianping.site';
import goofish from '../../lib/sites/profiles/goofish.site';
import intercom from '../../lib/sites/profiles/intercom.site';
import jd from '../../lib/sites/profiles/jd.site';
import kuaishou from '../../lib/sites/profiles/kuaishou.site';
import laike from '../../lib/sites/profiles/laike.site';
import onetalk from '../../lib/sites/profiles/onetalk.site';
import rakuten from '../../lib/sites/profiles/rakuten.site';
import shopee from '../../lib/sites/profiles/shopee.site';
import tiktokShop from '../../lib/sites/profiles/tiktok-shop.site';
import weixinShop from '../../lib/sites/profiles/weixin-shop.site';
import whatsapp from '../../lib/sites/profiles/whatsapp.site';
import xiaohongshu from '../../lib/sites/profiles/xiaohongshu.site';
import zendesk from '../../lib/sites/profiles/zendesk.site';
import { read } from '../../lib/sites/read';
import { onDesk } from '../../lib/sites/read/page';
import type { Snapshot } from '../../lib/sites/snapshot';
import { pageAt } from './page';

interface Seen {
  site: SiteProfile;
  url: string;
  /** Id | name | marks: `weak`, `twin` (ambiguous), `open`, `3 new`, `waits`, `52 s`, `over`, `answered` (does not wait). */
  rows: string[];
  /** Id | name | marks `weak`, `torn` (the page disagrees with itself). */
  open?: string;
  /** Role: words; line breaks as `/`. */
  messages: string[];
  box?: string;
  /** What the box is called in the fixture, and the button. */
  controls: [string | undefined, string | undefined];
}

const platforms: Seen[] = [
  {
    site: jd,
    url: 'https://dongdong.jd.com/',
    rows: [
      'jd_5f3a91c | jd_5f3a91c |',
      '晚风与猫_88 | 晚风与猫_88 | open',
      'jd_5f3a07b | jd_5f3a07b |',
      'lanshan-2020 | lanshan-2020 |',
      '采购小何_ | 采购小何_ |',
      'jd_夜航船 | jd_夜航船 |',
    ],
    open: '晚风与猫_88 | 晚风与猫_88 |',
    messages: [
      'system: 顾客 晚风与猫_88 进入咨询，来自商品详情页',
      'card: 拾光 乳胶护脊床垫 1.8m/¥1899.00',
      'buyer: 这款睡久了会塌吗？/我腰不太好',
      'me: 您好，人工客服正在赶来，请稍等～',
      'me: 亲，这款是七区独立支撑，十年质保，塌陷包换的',
      'me: 补充一下，可以先睡30天，不合适上门取回',
      'buyer: [图片]',
    ],
    box: 'contenteditable',
    controls: ['EditorContent ', '发送'],
  },
  {
    site: kuaishou,
    url: 'https://im.kwaixiaodian.com/workbench',
    rows: [
      '爱吃辣的橙子 | 爱吃辣的橙子 | weak 1 new waits 52 s',
      '用户16****3 | 用户16****3 | weak 1 new waits 120 s',
      '麦田守望 | 麦田守望 | weak 1 new waits 600 s over',
      '2291830045 | 小满 | open answered',
      '小满 | 小满 | weak twin answered',
      '老铁不秃头 | 老铁不秃头 | weak answered',
      '溪边 | 溪边 | weak answered',
    ],
    open: '2291830045 | 小满 |',
    messages: [
      'system: [系统消息]用户进入会话',
      'card: 用户来自商品：手撕牛肉干 香辣味 500g ¥59.9',
      'buyer: 香辣的和微辣的差很多吗',
      'me: 亲，您可以先看看商品详情页的口味说明哦',
      'me: 香辣的偏麻辣，微辣的小朋友也能吃',
      'me: 现在两包一起拍立减5元',
      'card: 订单号 24250****018/手撕牛肉干 香辣味 500g ×2/实付 ¥114.80',
      'buyer: 拍好了，今天能发吗',
      'buyer: ',
    ],
    box: 'contenteditable',
    controls: ['ql-editor ql-blank', '发送 Enter'],
  },
  {
    site: weixinShop,
    url: 'https://store.weixin.qq.com/shop/kf',
    rows: [
      '山前旅舍 | 山前旅舍 | weak 3 new',
      'Yuan 元 | Yuan 元 | weak open',
      '微信用户 | 微信用户 | weak twin 99 new',
      '微信用户 | 微信用户 | weak twin',
      '🌿桂子 | 🌿桂子 | weak',
      '秋水 长天 | 秋水 长天 | weak',
    ],
    open: 'Yuan 元 | Yuan 元 | weak',
    messages: [
      'system: 今天 14:30',
      'system: 用户发起会话，由 小店客服-阿棠 接待',
      'card: 龙井春茶 礼盒 250g¥168.00',
      'buyer: 送长辈哪款合适？/预算两百左右',
      'me: 您好，客服马上就来',
      'me: 礼盒装的龙井正合适，带手提袋',
      'card: 订单编号 3725****6001龙井春茶 礼盒 250g ×1',
      'me: 订单看到了，今天17点前发出',
      'buyer: ',
    ],
    box: 'textarea',
    controls: ['text-area', '发送'],
  },
  {
    site: laike,
    url: 'https://life.douyin.com/cs/web/clue_private_message/chat/session?accountId=1',
    rows: [],
    open: '阿宁爱旅行 | 阿宁爱旅行 | weak',
    messages: [
      'buyer: 国庆三天两晚多少钱',
      'me: 您好，请问几位入住呢？',
      'buyer: 两大一小/要能看到湖的',
      'me: 湖景家庭房国庆 ¥598/晚，含双早',
      'me: 小朋友加床免费的',
      'buyer: ',
    ],
    box: 'textarea',
    controls: ['', undefined],
  },
  {
    site: xiaohongshu,
    url: 'https://walle.xiaohongshu.com/cstools/seller/dashboard',
    rows: [
      'app_6471cid001 | 草莓大福 |',
      'app_6471cid002 | 小红薯64F0** |',
      'app_6471cid003 | momo |',
      'app_6471cid004 | momo |',
      'app_6471cid005 | 今天早睡了吗 |',
      'app_6471cid006 | 栗子不甜 |',
    ],
    messages: [],
    box: 'textarea',
    controls: ['reply-textarea', '发送'],
  },
  {
    site: goofish,
    url: 'https://www.goofish.com/im?itemId=1&peerUserId=2',
    rows: [],
    open: '220345178 | 拾荒者阿木 |',
    messages: [
      'system: 谨防诈骗，请勿离开平台交易',
      'buyer: 相机快门多少次了',
      'me: 成色九五新，快门三千多',
      'card: 我已拍下，待付款',
      'system: 2026-09-08 17:20',
      'buyer: 那我要了/什么时候能寄',
      'me: 今天下午就能寄，走顺丰',
      'system: ',
    ],
    box: 'textarea',
    controls: ['ant-input textarea-no-border--Lo5', '发 送'],
  },
  {
    site: ali1688,
    url: 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html?touid=cnalichn9#/',
    rows: [
      '330011.1-550099.1#11001@cntaobao | 老周装饰材料 |',
      '330012.1-550099.1#11001@cntaobao | 晨光采购 |',
      '330013.1-550099.1#11001@cntaobao | tb_小店主 |',
      '330014.1-550099.1#11001@cntaobao | tb_小店主 |',
      '永安紧固件 | 永安紧固件 | weak',
      '330016.1-550099.1#11001@cntaobao | 海川贸易 |',
    ],
    messages: [
      'buyer: 晨光采购14:50/M6的螺丝起批多少',
      'me: 14:50/您好，欢迎光临诚丰五金，请问需要什么规格？自动回复',
      'me: 诚丰五金:客服0114:52/1000颗起批，/5000以上包邮',
      'me: 诚丰五金:客服0214:53/混批也可以',
      'card: 14:55/304不锈钢内六角螺丝 M6/¥0.12',
      'buyer: 14:58',
    ],
    box: 'contenteditable',
    controls: ['edit', '发送'],
  },
  {
    site: shopee,
    url: 'https://banhang.shopee.vn/new-webchat/conversations',
    rows: [
      'rina_batik88 | rina_batik88 | weak',
      'tan.homey | tan.homey | weak',
      'mei_ling_x | mei_ling_x | weak',
      'kedai.pagi | kedai.pagi | weak',
      'arief.w | arief.w | weak',
      'linh_nguyen.shop | linh_nguyen.shop | weak',
    ],
    messages: [
      'system: 8 Sep 2026',
      'buyer: ',
      'buyer: Hi kak, is this ready stock?/Need 2 pcs',
      'me: Thanks for contacting Nusa Living, we will reply soon.',
      'me: Yes ready stock, 2 pcs OK 😊',
      'buyer: When will you ship?',
      'me: Tonight 8pm, arrives Friday',
      'buyer: ',
    ],
    box: 'textarea',
    controls: ['mm2', undefined],
  },
  {
    site: tiktokShop,
    url: 'https://seller-vn.tiktok.com/chat/inbox/current?oec_seller_id=7001',
    rows: [
      'glow.with.jess | glow.with.jess | weak 3 new',
      'marco_l | marco_l | weak',
      'user82****41 | user82****41 | weak twin 1 new',
      'user82****41 | user82****41 | weak twin',
      'tinykitchenlab | tinykitchenlab | weak',
      'ohanapines | ohanapines | weak',
    ],
    messages: [
      'system: Sep 8, 2026',
      'card: Ceramic mug set of 4/$24.99',
      'buyer: Hi! One mug came chipped./Can I get a replacement?',
      'me: Thanks for reaching out! An agent will be with you shortly.',
      'system: Sunny Nest Support joined the conversation',
      'me: So sorry about that, could you send a photo?',
      'me: A picture of the box helps too.',
      'buyer: 2:35 PM',
    ],
    box: 'textarea 2000',
    controls: ['', 'Send'],
  },
  {
    site: onetalk,
    url: 'https://onetalk.alibaba.com/message/weblitePWA.htm?isGray=1#/',
    rows: [1, 2, 3, 4, 5, 6].map((n) => `220000${n}@icbu#1100099@icbu | 220000${n}@icbu#1100099@icbu |`),
    messages: [],
    controls: [undefined, undefined],
  },
  {
    site: dianping,
    url: 'https://g.dianping.com/dzim-main-pc/index.html#/',
    rows: [
      'dz-90001 | dz-90001 | 2 new',
      'dz-90002 | dz-90002 |',
      'dz-90003 | dz-90003 | 99 new',
      'dz-90004 | dz-90004 |',
      'dz-90005 | dz-90005 |',
      'dz-90006 | dz-90006 |',
    ],
    messages: [],
    box: 'contenteditable',
    controls: ['', '发送'],
  },
  {
    site: rakuten,
    url: 'https://rmesse.rms.rakuten.co.jp/shop/400001/inquiry/2026090800099',
    rows: [
      '2026090800101 | 水原 みどり |',
      '2026090800099 | 高瀬 灯 |',
      '2026090800087 | 高瀬 灯 |',
      '2026090700210 | 東雲 結 |',
      '2026090600033 | 汐見 直 |',
      '2026090500017 | 楽天会員 |',
    ],
    // No row is marked: the address says whose row it is.
    open: '2026090800099 | 高瀬 灯 |',
    messages: [],
    box: 'textarea',
    controls: ['', undefined],
  },
  {
    site: whatsapp,
    url: 'https://web.whatsapp.com/',
    rows: [
      'Lucía Ferrer | Lucía Ferrer | weak 2 new',
      '120000000000002@lid | Omar B. | open',
      'Ana | Ana | weak twin 1 new',
      'Ana | Ana | weak twin answered',
      '+34 6** *** *12 | +34 6** *** *12 | weak 1 new answered',
      'Plant Lovers Group | Plant Lovers Group | weak 3 new',
    ],
    open: '120000000000002@lid | Omar B. |',
    messages: [
      'buyer: Hola! Do you ship the monstera/to Valencia?',
      'me: Hi! Thanks for writing to Casa Verde, we answer soon 🌿',
      'me: Yes, 2 days, packed with care',
      'buyer: ',
      'buyer: ',
    ],
    box: 'contenteditable',
    controls: ['', ''],
  },
  {
    site: zendesk,
    url: 'https://northwood.zendesk.com/agent/tickets/1042',
    rows: [],
    open: '1042 | Mira Solberg |',
    messages: [
      'buyer: Hello,/one leg of the stool is broken.',
      'me: Thanks! We received your request.',
      'me: Sorry about that. Could you send a photo?',
      'me: Stock of legs: 14 left in Oslo',
      'buyer: leg.jpg',
      'me: A new leg leaves today.',
    ],
    box: 'contenteditable',
    controls: ['ck ck-content ck-editor__editable', 'Submit as Open'],
  },
  {
    site: intercom,
    url: 'https://app.intercom.com/a/inbox/ab12cd/inbox/admin/77/conversation/210000000000311',
    rows: [],
    open: '210000000000311 | Noor Haddad |',
    messages: [
      'buyer: Hi, my subscription box did not come./It was due Monday',
      'robot: I can help with deliveries. What is your order number?',
      'robot: We usually answer within 10 minutes',
      'buyer: TV-****88',
      'me: Thanks Noor, looking now',
      'me: The courier lost it, a new box leaves today',
      'buyer: Great, thank you!',
      'me: You are welcome',
      'buyer: ',
    ],
    box: 'contenteditable',
    controls: ['ProseMirror embercom-prosemirror-composer-editor', undefined],
  },
];

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

test('goofish: the seller’s own link in the bar of the site is no buyer', () => {
  const doc = pageAt('goofish/shift.html', 'https://www.goofish.com/im');
  doc.querySelector('[class^="message-topbar"] a')?.remove();
  expect(read(doc, goofish).snapshot.open).toMatchObject({ buyerId: '拾荒者阿木', weak: true });
});

test('kuaishou: row and thread of two buyers do not agree', () => {
  const doc = pageAt('kuaishou/shift.html', 'https://im.kwaixiaodian.com/workbench');
  const rows = doc.querySelectorAll('.SessionBaseCard');
  doc.querySelector('.colorHighLight')?.classList.remove('colorHighLight');
  rows[0]?.classList.add('colorHighLight');
  expect(read(doc, kuaishou).snapshot.open).toMatchObject({ buyerId: '2291830045', agrees: false });
});
