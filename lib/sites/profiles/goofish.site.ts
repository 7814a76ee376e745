import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = {
  source: 'public tools for this page, two or more',
  date: '2026-08',
  confidence: 'H',
};
const once: Evidence = { ...tool, confidence: 'M' };
const guess: Evidence = { source: 'general form of the same hook', confidence: 'L' };

/**
 * 闲鱼. Classes are `name--HASH`. The rows are not read, although their selector is known: they hold no id, and no source
 * names the place of the name, which would be the key. `peerUserId` in the address says who was opened first, and no
 * source says that it follows, so it is not asked.
 */
const goofish: SiteProfile = {
  format: 1,
  id: 'goofish',
  name: { zh: '闲鱼', en: 'Goofish (Xianyu)' },
  timeZone: 'Asia/Shanghai',
  evidence: tool,
  match: [{ hosts: ['https://www.goofish.com/*'], path: '^/im(/|$)' }],
  keys: [{ from: 'header' }, { from: 'nick', weak: true }],
  header: {
    nick: [{ css: '[class*="message-topbar" i] [class*="text1" i]', evidence: tool }],
    // Outside the bar, the same link can lead to the seller's own home.
    key: [
      {
        css: '[class*="message-topbar" i] a[href*="personal?userId="]',
        attribute: 'href',
        param: 'userId',
        evidence: tool,
      },
    ],
  },
  thread: {
    list: [{ css: '#message-list-scrollable', evidence: tool }],
    message: [
      { css: 'li.ant-list-item', evidence: tool },
      { css: '[class*="message-row" i]', evidence: tool },
    ],
    text: [
      { css: '[class*="message-text-left--" i]', spaces: 'keep', evidence: tool },
      { css: '[class*="message-text-right--" i]', spaces: 'keep', evidence: tool },
      { css: '[class*="msg-dx-title--" i]', evidence: tool },
      { css: '[class*="msg-text-card" i]', evidence: tool },
      { css: '[class*="msg-tips" i]', evidence: tool },
      { spaces: 'keep', without: '[class*="read-status-text--" i]', evidence: guess },
    ],
    roles: [
      { by: 'match', role: 'system', css: '[class*="msg-tips" i]', evidence: tool },
      { by: 'match', role: 'card', css: '[class*="msg-dx-title--" i]', evidence: tool },
      { by: 'match', role: 'card', css: '[class*="msg-text-card" i]', evidence: tool },
      { by: 'match', role: 'buyer', css: '[class*="message-text-left--" i]', evidence: tool },
      { by: 'match', role: 'me', css: '[class*="message-text-right--" i]', evidence: tool },
    ],
    order: 'reversed',
  },
  composer: {
    box: [
      { css: '[class^="sendbox--" i] textarea.ant-input', evidence: tool },
      { css: '[class*="sendbox--" i] textarea', evidence: guess },
    ],
    kinds: ['textarea'],
  },
  send: [{ css: '[class*="sendbox-bottom--" i] button', text: '^发\\s*送$', evidence: tool }],
  side: {
    product: {
      card: [{ css: '[class^="container--" i]:has(a[href*="item?id="])', evidence: once }],
      fields: {
        link: [{ css: 'a[href*="item?id="]', attribute: 'href', evidence: once }],
        id: [{ css: 'a[href*="item?id="]', attribute: 'href', param: 'id', evidence: once }],
        price: [{ css: '[class^="money--" i]', evidence: once }],
      },
    },
  },
  open: 'unproven',
};

export default goofish;
