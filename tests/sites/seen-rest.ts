import chatwoot from '../../lib/sites/profiles/chatwoot.site';
import dianping from '../../lib/sites/profiles/dianping.site';
import intercom from '../../lib/sites/profiles/intercom.site';
import livehelperchat from '../../lib/sites/profiles/livehelperchat.site';
import onetalk from '../../lib/sites/profiles/onetalk.site';
import rakuten from '../../lib/sites/profiles/rakuten.site';
import rocketchat from '../../lib/sites/profiles/rocketchat.site';
import shopee from '../../lib/sites/profiles/shopee.site';
import tiktokShop from '../../lib/sites/profiles/tiktok-shop.site';
import whatsapp from '../../lib/sites/profiles/whatsapp.site';
import zendesk from '../../lib/sites/profiles/zendesk.site';
import { addresses } from './addresses';
import type { Seen } from './seen';

/** What a human sees in the fixtures, the other half. */
export const restPlatforms: Seen[] = [
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
  {
    site: chatwoot,
    url: addresses.chatwoot ?? '',
    rows: [
      'Hana Kimura | Hana Kimura | weak 2 new',
      '1042 | Lena Petrova | open',
      'Sam Wu | Sam Wu | weak twin 9 new',
      'Sam Wu | Sam Wu | weak twin',
      '苏小北 | 苏小北 | weak',
    ],
    open: '1042 | Lena Petrova |',
    // Robot, colleague and private note are told by nothing but colours.
    messages: [
      'system: ',
      'buyer: Hi, I ordered the oak shelf/but the screws are missing.',
      'me: Thanks for writing! A person will be with you soon.',
      'me: Sorry about that, I send a new bag today.',
      'me: Screws: second drawer, bag 7',
      'me: It left the house with the noon courier.',
      'buyer: ',
      'buyer: 周五前能到吗？',
    ],
    box: 'contenteditable',
    controls: ['ProseMirror ProseMirror-woot-style', undefined],
  },
  {
    site: livehelperchat,
    url: addresses.livehelperchat ?? '',
    rows: ['886 | 孟小舟 | 3 new', '879 | Visitor |', '881 | 许知夏 | open', '884 | Visitor | 1 new'],
    open: '881 | 许知夏 |',
    messages: [
      'system: 阿澄 已接受会话',
      'buyer: 你好，书桌能开发票吗/公司抬头的',
      'robot: 发票问题可回复“发票”查看说明',
      'me: 可以的，收货后在订单页申请就行',
      'colleague: 补充一下，专票要三个工作日',
      'note: 他去年退过一次货，注意',
      'robot: 请问还在吗？',
      'buyer: ',
      'buyer: 好的，那我下单了',
    ],
    box: 'contenteditable',
    controls: ['lhc-editor form-control', undefined],
  },
  {
    site: rocketchat,
    url: addresses.rocketchat ?? '',
    rows: [
      '陶然 | 陶然 | weak 4 new',
      'Guest | Guest | weak twin',
      '周牧云 | 周牧云 | weak',
      'Guest | Guest | weak twin 1 new',
      'Priya Nair | Priya Nair | weak',
    ],
    open: 'x7Kq2mPzR4 | 周牧云 |',
    // Nothing on the page says on whose side a message stands.
    messages: [
      'system: 加入了会话',
      'system: 在吗，柜子门关不严/能换吗',
      'system: 订单上周的',
      'system: 已收到，正在为您转接人工',
      'system: 您好，请拍一张合页的照片',
      'system: 合页拧紧半圈就好',
      'system: ',
      'system: 明天给您寄新合页',
    ],
    box: 'textarea',
    controls: ['', '➤'],
  },
];
