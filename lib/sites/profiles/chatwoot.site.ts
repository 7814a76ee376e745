import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const own: Evidence = { source: "the product's own source, components of the dashboard", confidence: 'H' };
const newer: Evidence = { ...own, date: '2026', note: 'components-next' };
const once: Evidence = { ...own, confidence: 'M' };

/**
 * Chatwoot on any host. The key is the conversation, from the address; rows carry no id. "Right" means "sent by us": a
 * colleague's or robot's words stand there, too.
 */
const chatwoot: SiteProfile = {
  format: 1,
  id: 'chatwoot',
  name: { zh: 'Chatwoot', en: 'Chatwoot' },
  evidence: own,
  match: [{ hosts: ['*://*/*'], path: '^/app/accounts/\\d+/' }],
  present: [{ css: '.conversation-panel' }, { css: '.reply-box' }, { css: '.conversation' }],
  shop: { id: [{ url: 'path', pattern: '^/app/accounts/(\\d+)', evidence: once }] },
  keys: [{ from: 'page' }, { from: 'nick' }],
  page: { key: [{ url: 'path', pattern: '/conversations/(\\d+)', evidence: once }] },
  rows: {
    row: [{ css: '.conversation', evidence: { ...own, note: 'to v4; the newer card has no class' } }],
    nick: [{ css: '.conversation--user', evidence: own }],
    preview: [{ css: '.conversation--message', evidence: own }],
    unread: [
      { css: '.conversation--meta .unread', evidence: own },
      { at: 'self', css: '.unread-chat', constant: '1', evidence: own },
    ],
    active: [{ by: 'match', at: 'self', css: '.active', evidence: own }],
  },
  thread: {
    list: [{ css: '.conversation-panel', evidence: own }],
    message: [{ css: '[id^="message"][data-message-id]', evidence: newer }],
    id: [{ attribute: 'data-message-id', evidence: newer }],
    text: [{ css: '.prose.prose-bubble', spaces: 'keep', evidence: newer }],
    roles: [
      { by: 'match', role: 'system', at: 'self', css: '.justify-center', evidence: newer },
      { by: 'match', role: 'me', at: 'self', css: '.justify-end', evidence: newer },
      { by: 'match', role: 'buyer', at: 'self', css: '.justify-start', evidence: newer },
      { by: 'match', role: 'me', css: '.right-bubble', evidence: once },
      { by: 'match', role: 'buyer', css: '.left-bubble', evidence: once },
    ],
  },
  composer: {
    box: [
      { css: '.reply-box .ProseMirror-woot-style', evidence: own },
      { css: '.reply-box textarea', evidence: once },
    ],
    kinds: ['contenteditable', 'textarea'],
    editor: 'prosemirror',
    // Its canned responses.
    ownLists: '/',
  },
  guards: { note: [{ css: '.reply-box.is-private', evidence: own }] },
  open: 'unproven',
};

export default chatwoot;
