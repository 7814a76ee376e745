import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = { source: 'public extensions for this workspace', confidence: 'H' };
const once: Evidence = { ...tool, confidence: 'M' };

/** The tab of the ticket that is open: the others stay mounted, and some of them are even laid out. */
const tab = '[data-test-id="header-tab"]';

/**
 * Zendesk Agent Workspace. The key is the ticket, not the customer. Internal notes in the log look like replies to us:
 * no source names their mark.
 */
const zendesk: SiteProfile = {
  format: 1,
  id: 'zendesk',
  name: { zh: 'Zendesk', en: 'Zendesk' },
  evidence: tool,
  match: [{ hosts: ['https://*.zendesk.com/*'], path: '^/agent/tickets/[^/]+' }],
  shop: { id: [{ url: 'whole', pattern: '^https://([^.]+)\\.zendesk\\.com', evidence: tool }] },
  keys: [{ from: 'page' }, { from: 'header' }],
  page: { key: [{ url: 'path', pattern: '^/agent/tickets/([^/]+)', evidence: tool }] },
  scope: {
    key: [
      { css: `${tab}[aria-current="page"]`, attribute: 'data-entity-id', evidence: tool },
      { css: `${tab}[data-entity-is-selected="true"]`, attribute: 'data-entity-id', evidence: tool },
      { css: '[data-entity-is-selected="true"]', attribute: 'data-entity-id', evidence: tool },
    ],
    within: [{ css: '[data-ticket-id="{key}"]', evidence: tool }],
  },
  header: {
    key: [
      { at: 'document', css: `${tab}[aria-current="page"]`, attribute: 'data-entity-id', evidence: tool },
      {
        at: 'document',
        css: '[data-entity-is-selected="true"]',
        attribute: 'data-entity-id',
        evidence: tool,
      },
    ],
    nick: [
      {
        css: 'article:has([type="end-user"]) [data-test-id="omni-log-item-sender"]',
        evidence: { ...once, note: 'the name over a message of the customer, not a header' },
      },
    ],
  },
  thread: {
    list: [{ css: '[data-test-id="omni-log-container"]', evidence: tool }],
    message: [{ css: 'article[data-test-id="omni-log-comment-item"]', evidence: tool }],
    // What an email quotes begins with its first blockquote.
    text: [
      {
        css: '[data-test-id="omni-log-message-content"]',
        spaces: 'keep',
        without: 'blockquote, blockquote ~ *',
        evidence: tool,
      },
      { css: '.zd-comment', spaces: 'keep', without: 'blockquote, blockquote ~ *', evidence: tool },
    ],
    time: [{ css: 'time[data-test-id^="timestamp-"][datetime]', attribute: 'datetime', evidence: tool }],
    roles: [
      {
        by: 'map',
        css: '[data-test-id="omni-log-item-message"]',
        attribute: 'type',
        map: { 'end-user': 'buyer', agent: 'me' },
        evidence: tool,
      },
    ],
  },
  composer: {
    box: [
      { css: '[data-test-id="omnicomposer-rich-text-ckeditor"]', evidence: tool },
      { css: '[data-test-id="omnicomposer-plain-text-ckeditor"]', evidence: tool },
    ],
    kinds: ['contenteditable'],
    editor: 'ckeditor5',
  },
  send: [
    { css: '[data-test-id="submit_button-button"]', evidence: tool },
    { at: 'document', css: '[data-test-id="submit_button-button"]', visible: true, evidence: tool },
  ],
  guards: {
    note: [
      {
        css: '[data-test-id="omnichannel-channel-switcher-button"]',
        text: 'Internal note',
        evidence: { ...tool, note: 'the label is in the language of the agent' },
      },
    ],
  },
  open: 'unproven',
};

export default zendesk;
