import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = { source: 'public extension for this desk', confidence: 'H' };
const script: Evidence = { source: 'public userscript for this desk', confidence: 'H' };
const once: Evidence = { ...tool, confidence: 'M' };
const guess: Evidence = { source: 'fallback list of a public extension', confidence: 'L' };
const holder: Evidence = { source: 'whatever holds the rows: no source names it', confidence: 'L' };

/**
 * 微信小店客服. Rows hold no id, so every key is a name. Where a message's time stands is not known.
 * The desk for creators (`/shop/kf/collab/`) is another page, with other people.
 */
const weixinShop: SiteProfile = {
  format: 1,
  id: 'weixin-shop',
  name: { zh: '微信小店', en: 'WeChat shop' },
  timeZone: 'Asia/Shanghai',
  evidence: tool,
  match: [
    { hosts: ['https://store.weixin.qq.com/*'], path: '^/shop/kf', exclude: ['^/shop/kf/collab(/|$)'] },
  ],
  states: [{ state: 'loggedOut', url: '^/shop/?\\?(.*&)?redirect_url=%2Fkf', evidence: tool }],
  keys: [{ from: 'nick', weak: true }],
  rows: {
    list: [
      { css: ':has(> .session-item-container)', evidence: holder },
      { css: ':has(> .session-list-card)', evidence: holder },
    ],
    row: [
      { css: '.session-item-container', evidence: tool },
      { css: '.session-list-card', evidence: tool },
    ],
    nick: [{ css: '.user-nickname', evidence: tool }],
    preview: [{ css: '.summary-wrap', evidence: tool }],
    unread: [{ css: '.unread-badge', evidence: tool }],
    active: [
      { by: 'match', at: 'self', css: '.current', evidence: once },
      { by: 'match', at: 'self', css: '.active', evidence: once },
      { by: 'match', at: 'self', css: '.selected', evidence: once },
      { by: 'match', css: '.current', evidence: once },
      { by: 'match', css: '.active', evidence: once },
      { by: 'match', css: '.selected', evidence: once },
    ],
  },
  header: { nick: [{ css: '.chat-title .left .chat-customer-name', evidence: script }] },
  thread: {
    list: [{ css: ':has(> div.msg)', evidence: holder }],
    message: [{ css: 'div.msg', evidence: tool }],
    id: [
      { attribute: 'id', evidence: guess },
      { attribute: 'data-msgid', evidence: guess },
      { attribute: 'data-id', evidence: guess },
    ],
    text: [
      { css: '.text-msg', spaces: 'keep', evidence: tool },
      { css: '.product-msg-block', evidence: tool },
      { css: 'a.order-msg-block', evidence: tool },
      { spaces: 'keep', evidence: guess },
    ],
    roles: [
      { by: 'match', role: 'card', css: '.product-msg-block', evidence: tool },
      { by: 'match', role: 'card', css: 'a.order-msg-block', evidence: tool },
      { by: 'match', role: 'buyer', css: '.text-msg.bg-user', evidence: tool },
      { by: 'match', role: 'me', css: '.text-msg.bg-kf', evidence: tool },
      { by: 'match', role: 'me', css: '.message-item.justify-end', evidence: tool },
      // A picture has no bubble, only a side.
      {
        by: 'match',
        role: 'buyer',
        css: '.message-item:not(.justify-end) img[data-type="image"]',
        evidence: tool,
      },
    ],
  },
  composer: {
    box: [
      { css: 'textarea#input-textarea', evidence: tool },
      { css: '.chat-input textarea.text-area', evidence: script },
    ],
    kinds: ['textarea'],
  },
  send: [{ css: 'button', text: '^发\\s*送$', evidence: tool }],
  open: 'unproven',
};

export default weixinShop;
