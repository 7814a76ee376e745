import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const own: Evidence = {
  source: "the product's own source, admin chat templates",
  date: '2026-08',
  confidence: 'H',
};

/**
 * Live Helper Chat on any host. Open chats are tabs that stay mounted, so all is sought in the pane of the active one.
 * No source names the mark of its whisper mode: what is typed there is not told from a reply.
 */
const livehelperchat: SiteProfile = {
  format: 1,
  id: 'livehelperchat',
  name: { zh: 'Live Helper Chat', en: 'Live Helper Chat' },
  evidence: own,
  match: [{ hosts: ['*://*/*'], path: '/site_admin(/|$)' }],
  present: [{ css: '#tabs > ul' }],
  keys: [{ from: 'row' }, { from: 'thread' }],
  page: { key: [{ url: 'hash', pattern: 'chat-id-(\\d+)', evidence: own }] },
  scope: {
    key: [{ css: '.chat-tab-pane.active', attribute: 'id', prefix: 'chat-id-', evidence: own }],
    within: [{ css: '[id="chat-id-{key}"]', evidence: own }],
  },
  rows: {
    list: [{ css: '#tabs > ul', evidence: own }],
    row: [{ css: '#tabs > ul > li', evidence: own }],
    // The list of tabs holds more than chats.
    ignore: [{ at: 'self', css: 'li:not([id^="chat-tab-li-"])', evidence: own }],
    key: [{ attribute: 'id', prefix: 'chat-tab-li-', evidence: own }],
    nick: [{ css: '[id^="ntab-chat-"]', evidence: own }],
    unread: [
      { css: 'span.msg-nm', attribute: 'rel', evidence: own },
      { css: '.has-pm', constant: '1', evidence: own },
    ],
    active: [{ by: 'match', css: 'a.nav-link.active', evidence: own }],
  },
  // The tab is the only place that names the open chat. Asked of the document: it stands outside the panes.
  header: { nick: [{ at: 'document', css: '#tabs a.nav-link.active [id^="ntab-chat-"]', evidence: own }] },
  thread: {
    list: [{ css: '[id^="messagesBlock-"]', evidence: own }],
    key: [{ attribute: 'id', prefix: 'messagesBlock-', evidence: own }],
    message: [{ css: '.message-row[id^="msg-"]', evidence: own }],
    id: [{ attribute: 'id', prefix: 'msg-', evidence: own }],
    text: [{ css: '.msg-body', spaces: 'keep', evidence: own }],
    time: [{ css: '.msg-date', evidence: own }],
    roles: [
      { by: 'match', role: 'note', at: 'self', css: '.whisper-msg', evidence: own },
      { by: 'match', role: 'robot', at: 'self', css: '.auto-responder-msg', evidence: own },
      { by: 'match', role: 'system', at: 'self', css: '.system-response', evidence: own },
      { by: 'match', role: 'robot', at: 'self', css: '[data-op-id="-2"]', evidence: own },
      { by: 'match', role: 'colleague', at: 'self', css: '.other-operator', evidence: own },
      { by: 'match', role: 'me', at: 'self', css: '.message-admin', evidence: own },
      { by: 'match', role: 'buyer', at: 'self', css: '.response', evidence: own },
    ],
  },
  composer: {
    box: [
      { css: '.lhc-editor[id^="editor-"]', evidence: own },
      { css: 'textarea[id^="CSChatMessage-"]', evidence: own },
    ],
    kinds: ['contenteditable', 'textarea'],
  },
  open: 'unproven',
};

export default livehelperchat;
