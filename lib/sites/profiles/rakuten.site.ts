import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = { source: 'public extension for this page', confidence: 'H' };
const guess: Evidence = { ...tool, confidence: 'L', note: 'fallback in the same extension' };
const holder: Evidence = { source: 'whatever holds the links: no source names it', confidence: 'L' };

/** 乐天 R-Messe. The key is the inquiry, not the customer. No source names its messages or its button. */
const rakuten: SiteProfile = {
  format: 1,
  id: 'rakuten',
  name: { zh: '乐天 R-Messe', en: 'Rakuten R-Messe' },
  timeZone: 'Asia/Tokyo',
  evidence: tool,
  match: [{ hosts: ['https://rmesse.rms.rakuten.co.jp/*'], path: '/inquiry/[^/]+' }],
  keys: [{ from: 'row' }, { from: 'page' }],
  page: { key: [{ url: 'path', pattern: '/inquiry/([^/]+)', evidence: tool }] },
  rows: {
    list: [
      { css: ':has(> li > a[href*="/inquiry/"])', evidence: holder },
      { css: ':has(> a[href*="/inquiry/"])', evidence: holder },
    ],
    row: [{ css: 'a[href*="/inquiry/"]', evidence: tool }],
    key: [{ attribute: 'href', pattern: '/inquiry/([^/?#]+)', evidence: tool }],
    nick: [
      { css: ':not(:has(*))', pattern: '^(.+?) ?様$', evidence: tool },
      { pattern: '(\\S+(?: \\S+)?) ?様', evidence: tool },
    ],
  },
  composer: {
    box: [
      { css: 'textarea[placeholder="ここに返信を記入してください"]', evidence: tool },
      { css: 'textarea.reply-input', evidence: guess },
      { css: 'textarea[name="reply"]', evidence: guess },
    ],
    kinds: ['textarea'],
  },
  open: 'unproven',
};

export default rakuten;
