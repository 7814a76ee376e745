import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = {
  source: 'public automation tools for this workspace, two or more',
  date: '2026-08',
  confidence: 'H',
};
const once: Evidence = { source: 'public extension for this workspace', date: '2026-06', confidence: 'M' };
const guess: Evidence = { source: 'general form of the same hook', confidence: 'L' };

/**
 * 抖店飞鸽. The page holds no buyer id in any attribute: every key is a name, and two buyers of one name
 * are `ambiguous`. Message times stand in a node with a rotating class and are not read.
 */
const feige: SiteProfile = {
  format: 1,
  id: 'feige',
  name: { zh: '抖店飞鸽', en: 'Feige (Douyin shop)' },
  timeZone: 'Asia/Shanghai',
  evidence: tool,
  match: [
    {
      hosts: ['https://im.jinritemai.com/*'],
      path: '^/pc_seller(_desk)?(_v2)?(/|$)',
      exclude: ['^/pc_seller_v2/main/login'],
    },
  ],
  states: [{ state: 'loggedOut', url: '^/pc_seller_v2/main/login', evidence: tool }],
  keys: [{ from: 'nick', weak: true }],
  rows: {
    list: [
      // That spelling is real.
      { css: '#chantListScrollArea', evidence: tool },
      { css: '.scroller', evidence: { ...tool, note: 'layout since 2026-06' } },
    ],
    row: [
      { css: '[data-qa-id="qa-conversation-chat-item"]', evidence: tool },
      { css: '[data-kora="conversation"]', evidence: tool },
    ],
    nick: [
      { css: '[class*="nameLine"]', attribute: 'title', evidence: tool },
      { css: '[class*="nameLine"]', evidence: tool },
      { css: '[class*="NameContent"]', evidence: tool },
    ],
    preview: [{ css: '[class*="msgContent"]', evidence: tool }],
    // The badge is always there; only its number says something.
    unread: [
      { css: '[class*="badge-count"]', evidence: tool },
      { css: 'sup.auxo-badge-count', evidence: tool },
    ],
    // `selectedNew` and `HoverSelected` stand on every row.
    active: [
      { by: 'match', at: 'self', css: '.active', evidence: tool },
      { by: 'match', at: 'self', css: '[aria-selected="true"]', evidence: tool },
      { by: 'oddOneOut', ignoreTokens: ['selectedNew', 'HoverSelected'], evidence: once },
      { by: 'header', evidence: guess },
    ],
    wait: {
      // One node holds the time of the last message or, with 秒/分/时, how long the buyer waits.
      timer: [{ css: '[class*="timerParticular"]', evidence: tool }],
      waiting: [
        { at: 'self', css: '[class*="needReply"]', evidence: once },
        { css: '[class*="needReply"]', evidence: once },
        { at: 'around', css: '.pigeonChatNotScrollBox', evidence: tool },
      ],
      overdue: [
        {
          at: 'around',
          css: '[data-btm="message_group_name_overtime"]',
          evidence: { ...tool, confidence: 'M' },
        },
      ],
    },
  },
  header: {
    nick: [
      { css: '#topbar-left-info', drop: ['添加备注'], evidence: tool },
      {
        css: 'textarea[data-qa-id="qa-send-message-textarea"]',
        attribute: 'placeholder',
        pattern: '^发送给\\s*(.+?)\\s*[，,]\\s*使用',
        evidence: tool,
      },
    ],
  },
  thread: {
    list: [{ css: '#workspace-chat', evidence: tool }],
    // That spelling is real, too.
    message: [{ css: '[data-qa-id="qa-message-warpper"]', evidence: tool }],
    ignore: [
      { css: '[data-id^="llm_process_"]', evidence: tool },
      { css: '[data-id^="cs_close_conversation"]', evidence: tool },
      { css: '[data-id*="_Welcome_"]', evidence: tool },
      { css: '[data-id*="_CsAssign_"]', evidence: tool },
    ],
    id: [{ css: '[data-id]', attribute: 'data-id', evidence: tool }],
    text: [
      { css: 'pre', spaces: 'keep', evidence: tool },
      { spaces: 'keep', evidence: guess },
    ],
    roles: [
      { by: 'match', role: 'card', css: '[data-id$="_template"]', evidence: tool },
      { by: 'match', role: 'card', css: '.chatd-card', evidence: once },
      { by: 'match', role: 'buyer', css: '.messageNotMe', evidence: tool },
      { by: 'match', role: 'me', css: '.messageIsMe', evidence: tool },
      { by: 'match', role: 'buyer', at: 'self', css: '.messageNotMe', evidence: guess },
      { by: 'match', role: 'me', at: 'self', css: '.messageIsMe', evidence: guess },
      { by: 'match', role: 'buyer', css: '.chatd-bubble--other, .chatd-bubble--left', evidence: once },
      { by: 'match', role: 'me', css: '.chatd-bubble--self, .chatd-bubble--right', evidence: once },
    ],
    otherwise: 'system',
  },
  composer: {
    box: [{ css: 'textarea[data-qa-id="qa-send-message-textarea"]', evidence: tool }],
    kinds: ['textarea'],
  },
  send: [
    { css: 'div[data-qa-id="qa-send-message-button"]', evidence: tool },
    { css: '[data-qa-id="qa-send-message-button"]', evidence: guess },
  ],
  side: {
    product: {
      card: [
        { css: '#workStation [data-product-id]', evidence: once },
        { css: '[class*="workStation"] [data-goods-id]', evidence: once },
      ],
      fields: {
        id: [
          { attribute: 'data-product-id', evidence: once },
          { attribute: 'data-goods-id', evidence: once },
        ],
      },
    },
  },
  open: 'unproven',
};

export default feige;
