import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = { source: 'public extensions for this inbox', confidence: 'H' };
const newer: Evidence = { ...tool, date: '2026-04' };
const once: Evidence = { ...tool, confidence: 'M' };

const category = { '1': 'buyer', '3': 'me', '5': 'robot', '20': 'robot' } as const;

/**
 * Intercom. The key is the conversation, not the customer. Since mid-2026 rows carry no side any more, so where the
 * bubble is drawn decides last. No source names its list, its times or its button.
 */
const intercom: SiteProfile = {
  format: 1,
  id: 'intercom',
  name: { zh: 'Intercom', en: 'Intercom' },
  evidence: tool,
  match: [{ hosts: ['https://app.intercom.com/*'], path: '^/a/inbox/' }],
  root: [{ steps: [], walkShadows: true, evidence: once }],
  shop: { id: [{ url: 'path', pattern: '^/a/inbox/([^/]+)', evidence: tool }] },
  keys: [{ from: 'page' }],
  page: { key: [{ url: 'path', pattern: '/conversation/([^/]+)', evidence: tool }] },
  header: {
    nick: [
      { css: '[data-inbox-conversation-header-title]', evidence: once },
      { css: '[data-conversation-title]', evidence: once },
    ],
  },
  thread: {
    list: [
      { css: '[data-testid="conversation-stream-scroll-container"]', evidence: tool },
      { css: '[data-conversation-stream]', evidence: tool },
      { css: '.inbox-2__conversation-stream', evidence: tool },
    ],
    message: [
      { css: '[class*="group/content-part"]', evidence: newer },
      { css: '[data-part-group-id]', evidence: tool },
      { css: '[data-part-id]', evidence: tool },
    ],
    id: [
      { attribute: 'data-part-id', evidence: tool },
      { css: '[data-part-id]', attribute: 'data-part-id', evidence: tool },
      { attribute: 'data-part-group-id', evidence: tool },
    ],
    text: [
      { css: '.interblocks-html', spaces: 'keep', evidence: once },
      { css: '.inbox-2__break-words', spaces: 'keep', evidence: once },
    ],
    roles: [
      { by: 'map', attribute: 'data-part-group-category', map: category, evidence: tool },
      {
        by: 'map',
        at: 'around',
        css: '[data-part-group-category]',
        attribute: 'data-part-group-category',
        map: category,
        evidence: tool,
      },
      { by: 'position', css: '.interblocks-html', evidence: newer },
      { by: 'position', css: '.inbox-2__break-words', evidence: newer },
    ],
  },
  composer: {
    box: [
      { css: '[data-conversation-reply-composer] .ProseMirror[contenteditable="true"]', evidence: tool },
      { css: '.embercom-prosemirror-composer-editor', evidence: tool },
    ],
    kinds: ['contenteditable'],
    editor: 'prosemirror',
  },
  guards: {
    note: [
      { css: '[data-intercom-target="note-tab"].o__selected', evidence: { ...tool, note: 'older mark' } },
    ],
  },
  open: 'unproven',
};

export default intercom;
