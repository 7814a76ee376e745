import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = { source: 'public extensions for this page, two or more', confidence: 'H' };
const older: Evidence = { ...tool, note: 'older pages' };

/** `<true or false>_<chat>_<message>[_<sender>]`; `true` = sent by me. */
const side = { true: 'me', false: 'buyer' } as const;

/**
 * WhatsApp Web. Rows hold no id; the chat's id stands in the messages and is leaving them, then the name is left.
 * Not read: previews (the second `span[title]` of a row) and message times (a bare time of day would date
 * yesterday's words today, and the full one is written in the order of the page's language).
 */
const whatsapp: SiteProfile = {
  format: 1,
  id: 'whatsapp',
  name: { zh: 'WhatsApp 网页版', en: 'WhatsApp Web' },
  evidence: tool,
  match: [{ hosts: ['https://web.whatsapp.com/*'] }],
  states: [{ state: 'loggedOut', css: 'div[data-ref]', evidence: tool }],
  keys: [{ from: 'thread' }, { from: 'nick', weak: true }],
  rows: {
    list: [{ css: '#pane-side', evidence: tool }],
    row: [
      { css: '#pane-side [role="row"]', evidence: tool },
      { css: '#pane-side [role="listitem"]', evidence: tool },
      { css: '#pane-side [data-testid="cell-frame-container"]', evidence: tool },
    ],
    nick: [{ css: 'span[title]', attribute: 'title', evidence: tool }],
    // The label is in the page's language.
    unread: [
      { css: '[aria-label*="unread" i]', attribute: 'aria-label', pattern: '\\d+', evidence: tool },
      { css: '[data-icon*="unread"]', constant: '1', evidence: tool },
    ],
    active: [
      { by: 'match', css: '[aria-selected="true"]', evidence: tool },
      { by: 'match', at: 'self', css: '[aria-selected="true"]', evidence: tool },
      { by: 'match', at: 'around', css: '[aria-selected="true"]', evidence: tool },
    ],
    wait: {
      // Ticks of delivery: the last words are one's own.
      notWaiting: [
        { css: '[data-icon="wds-ic-read"]', evidence: tool },
        { css: '[data-icon="msg-dblcheck"]', evidence: tool },
        { css: 'svg title', text: '^(wds-ic-read|msg-dblcheck)$', evidence: tool },
      ],
      otherwise: 'unknown',
    },
  },
  header: {
    nick: [
      { css: '#main header [data-testid="conversation-info-header-chat-title"]', evidence: tool },
      { css: '#main header span[dir="auto"][title]', attribute: 'title', evidence: tool },
    ],
  },
  thread: {
    list: [{ css: '[data-testid="conversation-panel-messages"]', evidence: tool }],
    key: [
      { css: '[data-id]', attribute: 'data-id', pattern: '^(?:true|false)_([^_]+)_', evidence: tool },
      {
        css: '[data-testid^="conv-msg-"]',
        attribute: 'data-testid',
        pattern: '^conv-msg-(?:true|false)_([^_]+)_',
        evidence: tool,
      },
    ],
    message: [
      { css: '[data-id]', evidence: tool },
      { css: '[data-testid^="conv-msg-"]', evidence: tool },
    ],
    id: [
      { attribute: 'data-id', evidence: tool },
      { attribute: 'data-testid', prefix: 'conv-msg-', evidence: tool },
    ],
    text: [
      { css: '[data-testid="selectable-text"]', spaces: 'keep', evidence: tool },
      { css: 'span.selectable-text', spaces: 'keep', evidence: tool },
    ],
    roles: [
      { by: 'map', attribute: 'data-id', pattern: '^(true|false)_', map: side, evidence: tool },
      { by: 'map', attribute: 'data-testid', pattern: '^conv-msg-(true|false)_', map: side, evidence: tool },
      { by: 'match', role: 'buyer', css: '.message-in', evidence: older },
      { by: 'match', role: 'me', css: '.message-out', evidence: older },
      { by: 'match', role: 'buyer', css: '[data-testid="tail-in"]', evidence: tool },
      { by: 'match', role: 'me', css: '[data-testid="tail-out"]', evidence: tool },
    ],
  },
  composer: {
    // The search box is contenteditable, too.
    box: [
      { css: '#main footer [data-testid="conversation-compose-box-input"]', evidence: tool },
      { css: '#main footer [contenteditable="true"][data-tab="10"]', evidence: tool },
      { css: '#main footer [data-lexical-editor="true"]', evidence: tool },
    ],
    kinds: ['contenteditable'],
    editor: 'lexical',
  },
  send: [
    { css: '#main footer [data-testid="compose-btn-send"]', evidence: tool },
    { css: '#main footer [data-icon="send"]', evidence: tool },
  ],
  open: 'unproven',
};

export default whatsapp;
