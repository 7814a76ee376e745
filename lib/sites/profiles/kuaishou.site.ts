import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = { source: 'public tool for this workbench', confidence: 'H' };
const once: Evidence = { ...tool, confidence: 'M' };
const guess: Evidence = { source: 'general form of the same hook', confidence: 'L' };

/** Middle lines (orders, notices of the system) are rows of their own beside those of the two sides. */
const row = '.kwaishop-cs-LayoutDefaultWrapper_msgMain, .kwaishop-cs-LayoutMiddleWrapper_msgBody';
const head = '.kwaishop-cs-LayoutDefaultWrapper_beforeMsgBody';

/**
 * 快手小店. Rows hold no id, so their key is the name; the buyer's id stands in the ids of the messages. No source names a
 * header: the name over the buyer's own messages is compared with the row instead, since row and thread change apart.
 * One registry says that the desk needs its shadow roots walked; every working tool reads the top document.
 */
const kuaishou: SiteProfile = {
  format: 1,
  id: 'kuaishou',
  name: { zh: '快手小店', en: 'Kuaishou shop' },
  timeZone: 'Asia/Shanghai',
  evidence: tool,
  match: [
    { hosts: ['https://im.kwaixiaodian.com/*'], path: '^/(workbench.*|pc(/.*)?)?$' },
    { hosts: ['https://s.kwaixiaodian.com/*'], path: '^/zone/settles/chat' },
  ],
  shop: { name: [{ css: '.LoginUserInfo-mainTitle-text', evidence: once }] },
  keys: [{ from: 'thread' }, { from: 'nick', weak: true }],
  rows: {
    list: [{ css: '.SessionListGroup', evidence: { ...tool, note: 'which element scrolls is not known' } }],
    row: [{ css: '.SessionBaseCard', evidence: tool }],
    nick: [{ css: '.SessionBaseCard-topHeadName', evidence: tool }],
    preview: [{ css: '.SessionBaseCard-lastMessage', evidence: tool }],
    unread: [{ css: '.SessionBaseCard-unread-rot', constant: '1', evidence: tool }],
    active: [
      { by: 'match', at: 'self', css: '.colorHighLight', evidence: tool },
      { by: 'match', css: '.colorHighLight', evidence: tool },
      { by: 'match', at: 'around', css: '.colorHighLight', evidence: guess },
    ],
    wait: {
      // Holds the time of the last message, or how long the buyer waits.
      timer: [{ css: '.SessionBaseCard-topHeadTime', evidence: tool }],
      // The waiting group is named 请在3分钟内回复.
      limit: 180,
      // Where groups hold items, the title of the whole would speak for every item.
      waiting: [
        {
          at: 'around',
          css: '.SessionListGroupItem',
          sub: '[class*="-groupName"]',
          text: '分钟内回复',
          evidence: tool,
        },
        {
          at: 'around',
          css: '.SessionListGroupItem',
          sub: '[class*="-title"]',
          text: '分钟内回复',
          evidence: tool,
        },
        {
          at: 'around',
          css: '.SessionListGroup:not(:has(.SessionListGroupItem))',
          sub: '[class*="-title"], [class*="-groupName"]',
          text: '分钟内回复',
          evidence: tool,
        },
      ],
      overdue: [
        {
          at: 'around',
          css: '.SessionListGroupItem',
          sub: '[class*="-groupName"]',
          text: '已超时',
          evidence: tool,
        },
        {
          at: 'around',
          css: '.SessionListGroupItem',
          sub: '[class*="-title"]',
          text: '已超时',
          evidence: tool,
        },
        {
          at: 'around',
          css: '.SessionListGroup:not(:has(.SessionListGroupItem))',
          sub: '[class*="-title"], [class*="-groupName"]',
          text: '已超时',
          evidence: tool,
        },
      ],
    },
  },
  header: {
    nick: [
      {
        css: `[class*="LayoutDefaultWrapper__notMe"] ${head}, ${head}:has([class*="LayoutDefaultWrapper__notMe"])`,
        pattern: '^(.+?)\\s*\\d\\d-\\d\\d \\d\\d:\\d\\d',
        evidence: { ...once, note: 'the name over a message of the buyer, not a header' },
      },
    ],
  },
  thread: {
    list: [{ css: '.ChatMessageList-ContentWrap', evidence: tool }],
    // `0_<buyerId>_…`
    key: [{ css: '[id^="0_"]', attribute: 'id', split: { by: '_', part: 1 }, evidence: tool }],
    message: [{ css: row, evidence: tool }],
    id: [
      { at: 'around', css: '[id^="0_"]', attribute: 'id', evidence: tool },
      { css: '[id^="0_"]', attribute: 'id', evidence: guess },
    ],
    text: [
      { css: '.kwaishop-cs-BizTextCard', spaces: 'keep', evidence: tool },
      { css: '.kwaishop-cs-LayoutDefaultWrapper_msgBody', spaces: 'keep', evidence: tool },
      { at: 'self', css: '.kwaishop-cs-LayoutMiddleWrapper_msgBody', spaces: 'keep', evidence: tool },
    ],
    time: [{ css: head, pattern: '\\d\\d-\\d\\d \\d\\d:\\d\\d(?::\\d\\d)?', evidence: tool }],
    roles: [
      { by: 'match', role: 'card', css: '.kwaishop-cs-bizBuyerFromCard', evidence: tool },
      { by: 'match', role: 'card', css: '.kwaishop-cs-BizOrderCard', evidence: tool },
      { by: 'match', role: 'system', css: '.kwaishop-cs-BizNoticeCard', evidence: tool },
      {
        by: 'match',
        role: 'system',
        css: '.kwaishop-cs-BizTextCard',
        text: '^\\[系统消息\\]',
        evidence: tool,
      },
      {
        by: 'match',
        role: 'system',
        at: 'self',
        css: '.kwaishop-cs-LayoutMiddleWrapper_msgBody',
        evidence: tool,
      },
      {
        by: 'match',
        role: 'me',
        at: 'around',
        css: '[class*="LayoutDefaultWrapper__isMine"]',
        evidence: tool,
      },
      {
        by: 'match',
        role: 'buyer',
        at: 'around',
        css: '[class*="LayoutDefaultWrapper__notMe"]',
        evidence: tool,
      },
      { by: 'match', role: 'me', css: '[class*="LayoutDefaultWrapper__isMine"]', evidence: tool },
      { by: 'match', role: 'buyer', css: '[class*="LayoutDefaultWrapper__notMe"]', evidence: tool },
    ],
  },
  composer: {
    // Quill; 1 or 2 is not known.
    box: [
      { css: '.SendBox .SendBox-Editor .ql-editor', evidence: tool },
      { css: '.SendBox .ql-editor', evidence: guess },
    ],
    kinds: ['contenteditable'],
  },
  send: [{ css: '.SendBox-buttonRight .ant-btn-primary', evidence: tool }],
  side: {
    order: {
      card: [{ css: '.OrderCard', evidence: once }],
      fields: {
        id: [{ css: '.oid', evidence: once }],
        status: [{ css: '.pay-tag', evidence: once }],
      },
    },
  },
  open: 'unproven',
};

export default kuaishou;
