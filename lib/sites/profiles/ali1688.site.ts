import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = { source: 'public tools for this page', confidence: 'H' };
const once: Evidence = { ...tool, confidence: 'M' };
const holder: Evidence = { source: 'whatever holds them: no source names it', confidence: 'L' };

/**
 * 1688 旺旺 on the web. The outer page only offers downloads; the desk is in its frame. The `touid` of the address does not
 * prove which chat is open, and no source names the header or the open row, so which buyer is open is not known here.
 */
const ali1688: SiteProfile = {
  format: 1,
  id: 'ali1688',
  name: { zh: '1688 旺旺', en: '1688 Wangwang' },
  timeZone: 'Asia/Shanghai',
  evidence: tool,
  match: [{ hosts: ['https://air.1688.com/*'], path: '^/app/ocms-fusion-components-1688/def_cbu_web_im/' }],
  root: [{ steps: [{ frame: 'iframe[src*="def_cbu_web_im_core"]' }], evidence: tool }],
  keys: [{ from: 'row' }, { from: 'nick', weak: true }],
  rows: {
    list: [{ css: ':has(> .conversation-item)', evidence: holder }],
    row: [{ css: '.conversation-item', evidence: once }],
    key: [{ attribute: 'id', evidence: { ...once, note: 'read when it is there' } }],
    nick: [{ css: '.name', evidence: once }],
    preview: [{ css: '.desc', evidence: once }],
  },
  thread: {
    list: [{ css: ':has(> .message-item)', evidence: holder }],
    message: [{ css: '.message-item', evidence: once }],
    id: [{ attribute: 'data-message-id', evidence: once }],
    text: [
      { spaces: 'keep', evidence: { ...holder, source: 'the whole message: no source names its text' } },
    ],
    roles: [
      { by: 'match', role: 'card', css: '.text-od-wrap', evidence: once },
      { by: 'match', role: 'card', css: '.od-wrap', evidence: once },
      { by: 'match', role: 'card', css: '.offer-card-wrap', evidence: once },
      { by: 'match', role: 'me', at: 'self', css: '.self', evidence: once },
      { by: 'match', role: 'me', at: 'self', css: '[class*="self"]', evidence: once },
      { by: 'match', role: 'me', css: '[class*="self"]', evidence: once },
    ],
    // Only one's own messages carry a mark.
    otherwise: 'buyer',
  },
  composer: {
    box: [{ css: 'pre.edit[contenteditable="true"]', evidence: tool }],
    kinds: ['contenteditable'],
  },
  send: [{ css: 'button.send-btn', evidence: tool }],
  side: {
    product: {
      card: [
        { css: '.text-od-wrap', evidence: once },
        { css: '.od-wrap', evidence: once },
        { css: '.offer-card-wrap', evidence: once },
      ],
      fields: {
        title: [{ css: '.odName', evidence: once }],
        price: [{ css: '.odPrice', evidence: once }],
      },
    },
  },
  open: 'unproven',
};

export default ali1688;
