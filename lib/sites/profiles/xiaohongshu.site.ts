import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const probe: Evidence = {
  source: 'public tool that drives this workbench',
  date: '2026-08',
  confidence: 'H',
};
const once: Evidence = { source: 'public tool for this workbench', date: '2026-08', confidence: 'M' };
const guess: Evidence = { ...once, confidence: 'L' };
const holder: Evidence = { source: 'whatever holds the rows: no source names it', confidence: 'L' };

/**
 * 小红书千帆. No source names the header, the open row or the sides of messages, so which buyer is open is not known here.
 * Whether the chat is drawn in a browser tab at all, outside the vendor's own client, is not known either.
 */
const xiaohongshu: SiteProfile = {
  format: 1,
  id: 'xiaohongshu',
  name: { zh: '小红书千帆', en: 'Xiaohongshu (Qianfan)' },
  timeZone: 'Asia/Shanghai',
  evidence: once,
  match: [{ hosts: ['https://walle.xiaohongshu.com/*'], path: '^/cstools/seller/dashboard' }],
  states: [{ state: 'loggedOut', url: '^/cstools/login', evidence: probe }],
  shop: { name: [{ css: 'title', pattern: '^(.+)-工作台$', evidence: probe }] },
  keys: [{ from: 'row' }],
  rows: {
    list: [
      { css: ':has(> .chat-item[data-key])', evidence: holder },
      { css: ':has(> [data-app-cid])', evidence: holder },
      { css: ':has(> [data-cid])', evidence: holder },
    ],
    row: [
      { css: '.chat-item[data-key]', evidence: once },
      { css: '[data-app-cid]', evidence: once },
      { css: '[data-cid]', evidence: once },
    ],
    // The conversation's id.
    key: [
      { attribute: 'data-key', evidence: once },
      { attribute: 'data-app-cid', evidence: once },
      { attribute: 'data-cid', evidence: once },
    ],
    // The row's text starts with the name; only to be shown, never a key.
    nick: [
      { css: ':not(:has(*))', evidence: guess },
      { spaces: 'keep', pattern: '^[^\\n]+', evidence: guess },
    ],
  },
  composer: {
    box: [
      { css: '#jarvis-reply-textarea', evidence: once },
      { css: 'textarea.reply-textarea', evidence: once },
      { css: 'textarea[placeholder*="Enter"]', evidence: guess },
      { css: 'textarea[placeholder*="发送"]', evidence: guess },
      { css: 'textarea[placeholder*="消息"]', evidence: guess },
    ],
    kinds: ['textarea'],
  },
  send: [
    { css: 'button', text: '^发送$', evidence: once },
    { css: 'button.d-button[class~="--color-primary"]', evidence: once },
  ],
  open: 'unproven',
};

export default xiaohongshu;
