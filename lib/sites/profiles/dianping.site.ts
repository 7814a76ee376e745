import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = { source: 'public tools for this desk', confidence: 'H' };
const once: Evidence = { ...tool, date: '2026-07-20', confidence: 'M' };

/**
 * 美团/大众点评经营宝. The older build stands in a shadow root, a newer one in a frame; the shadow root is asked first, since
 * its loader brings a frame of its own that holds nothing. No source names header, open row or messages, so which buyer
 * is open is not known here.
 */
const dianping: SiteProfile = {
  format: 1,
  id: 'dianping',
  name: { zh: '美团/大众点评经营宝', en: 'Meituan / Dianping' },
  timeZone: 'Asia/Shanghai',
  evidence: tool,
  match: [{ hosts: ['https://g.dianping.com/*'], path: '^/dzim-main-pc(/|$)' }],
  root: [
    { steps: [{ shadow: 'wujie-app' }], evidence: tool },
    { steps: [{ frame: 'iframe[name="chat"]' }], evidence: { ...tool, confidence: 'M' } },
  ],
  keys: [{ from: 'row' }],
  rows: {
    list: [{ css: '.dzim-chat-list-container .chat-list .list-container', evidence: tool }],
    row: [{ css: '.dzim-chat-list-container .list-container .chat-list-item-wrapper', evidence: tool }],
    // Which element of the row carries it is not known.
    key: [
      { attribute: 'data-chatid', evidence: once },
      { css: '[data-chatid]', attribute: 'data-chatid', evidence: once },
    ],
    // Where the name stands is not known, so the id stands for it.
    nick: [
      { attribute: 'data-chatid', evidence: once },
      { css: '[data-chatid]', attribute: 'data-chatid', evidence: once },
    ],
    unread: [{ css: '.mtd-badge .mtd-badge-text', evidence: tool }],
  },
  composer: {
    box: [
      { css: '.dzim-chat-input-container pre[contenteditable="plaintext-only"]', evidence: tool },
      { css: '.dzim-input-area .dzim-chat-input-wrapper .dzim-chat-input-container', evidence: tool },
    ],
    kinds: ['contenteditable'],
    editor: 'plain',
  },
  send: [{ css: '.dzim-chat-input-send .dzim-button-primary', evidence: tool }],
  open: 'unproven',
};

export default dianping;
