import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = { source: 'public tool for this page', confidence: 'H' };
const holder: Evidence = { source: 'whatever holds the rows: no source names it', confidence: 'L' };

/**
 * 阿里国际站 OneTalk. Only the rows and their ids are known: messages are read by tools from the page's own scripts, and no
 * source names header, open row or reply box.
 */
const onetalk: SiteProfile = {
  format: 1,
  id: 'onetalk',
  name: { zh: '阿里国际站 OneTalk', en: 'Alibaba.com OneTalk' },
  evidence: tool,
  match: [{ hosts: ['https://onetalk.alibaba.com/*'], path: '^/message/(weblitePWA|alicrm)\\.htm' }],
  keys: [{ from: 'row' }],
  rows: {
    list: [{ css: ':has(> .contact-item-container[data-cid])', evidence: holder }],
    row: [{ css: '.contact-item-container[data-cid]', evidence: tool }],
    key: [{ attribute: 'data-cid', evidence: tool }],
    // Where the name stands is not known, so the id stands for it.
    nick: [{ attribute: 'data-cid', evidence: tool }],
  },
  open: 'unproven',
};

export default onetalk;
