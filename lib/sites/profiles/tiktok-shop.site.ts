import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = { source: 'public tools for this inbox', confidence: 'H' };
const holder: Evidence = { source: 'whatever holds them: no source names it', confidence: 'L' };
const family: Evidence = { source: 'the same chat component in 抖店飞鸽', date: '2026-06', confidence: 'L' };
/** A source only says that the box stands near the button: the closest holder first. */
const near: Evidence = { ...tool, note: 'near the button' };

/** Match patterns cannot leave a part of a host open. The form is known, `us`, `vn` and `br` were seen. */
const markets = [
  'us',
  'vn',
  'br',
  'uk',
  'id',
  'my',
  'ph',
  'sg',
  'th',
  'mx',
  'es',
  'ie',
  'de',
  'fr',
  'it',
  'jp',
];

/**
 * TikTok Shop. A row's id is only its index and real ids stand in the page's own scripts, so every key is a name.
 * No source names the header or the open row, so which buyer is open is not known here.
 */
const tiktokShop: SiteProfile = {
  format: 1,
  id: 'tiktok-shop',
  name: { zh: 'TikTok Shop', en: 'TikTok Shop' },
  evidence: tool,
  match: [
    { hosts: markets.map((market) => `https://seller-${market}.tiktok.com/*`), path: '^/chat/inbox(/|$)' },
  ],
  shop: { id: [{ url: 'query', param: 'oec_seller_id', evidence: tool }] },
  keys: [{ from: 'nick', weak: true }],
  rows: {
    list: [{ css: ':has(> [data-testid="chat.chatroom.conversation_card"])', evidence: holder }],
    row: [{ css: '[data-testid="chat.chatroom.conversation_card"]', evidence: tool }],
    nick: [{ css: '[data-testid="chat.chatroom.conversation_card_username"]', evidence: tool }],
    unread: [{ css: '.p-badge-number', evidence: tool }],
  },
  thread: {
    list: [{ css: ':has(> [data-testid="chat.chatroom.message_card"])', evidence: holder }],
    message: [{ css: '[data-testid="chat.chatroom.message_card"]', evidence: tool }],
    text: [
      { css: '[class*="chatd-bubble-main"]', spaces: 'keep', evidence: { ...tool, confidence: 'M' } },
      { css: '.chatd-message', spaces: 'keep', evidence: tool },
    ],
    roles: [
      { by: 'match', role: 'card', css: '.chatd-card', evidence: family },
      { by: 'match', role: 'buyer', css: '.chatd-bubble-main--other', evidence: tool },
      {
        by: 'match',
        role: 'me',
        css: '[class*="chatd-bubble-main"]:not(.chatd-bubble-main--other)',
        evidence: { ...tool, confidence: 'L', note: "a bubble that is not the other side's" },
      },
      { by: 'match', role: 'me', css: '.chatd-bubble--self, .chatd-bubble--right', evidence: family },
    ],
  },
  composer: {
    box: [
      { css: ':has(> #chat-input-send-button) :is(textarea, [contenteditable="true"])', evidence: near },
      { css: ':has(> * > #chat-input-send-button) :is(textarea, [contenteditable="true"])', evidence: near },
      {
        css: ':has(> * > * > #chat-input-send-button) :is(textarea, [contenteditable="true"])',
        evidence: near,
      },
    ],
    kinds: ['textarea', 'contenteditable'],
    maxLength: 2000,
  },
  send: [{ css: '#chat-input-send-button', evidence: tool }],
  open: 'unproven',
};

export default tiktokShop;
