import dianping from '../../lib/sites/profiles/dianping.site';
import intercom from '../../lib/sites/profiles/intercom.site';
import onetalk from '../../lib/sites/profiles/onetalk.site';
import rakuten from '../../lib/sites/profiles/rakuten.site';
import shopee from '../../lib/sites/profiles/shopee.site';
import tiktokShop from '../../lib/sites/profiles/tiktok-shop.site';
import whatsapp from '../../lib/sites/profiles/whatsapp.site';
import zendesk from '../../lib/sites/profiles/zendesk.site';
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
];
