import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const own: Evidence = { source: "the product's own source, its page tests", confidence: 'H' };
const english: Evidence = { ...own, note: 'the label is in the language of the agent' };
const guess: Evidence = { source: 'general knowledge of the product', confidence: 'L' };

/**
 * Rocket.Chat, the rooms of its live chat, on any host. The key is the room, from the address. Messages name no side,
 * so who wrote one is not told, and reply times are not counted.
 */
const rocketchat: SiteProfile = {
  format: 1,
  id: 'rocketchat',
  name: { zh: 'Rocket.Chat', en: 'Rocket.Chat' },
  evidence: own,
  match: [{ hosts: ['*://*/*'], path: '^/live/' }],
  present: [{ css: 'main [name="msg"]' }, { css: 'a[aria-label][data-unread]' }],
  keys: [{ from: 'page' }, { from: 'nick' }],
  page: { key: [{ url: 'path', pattern: '^/live/([^/]+)', evidence: guess }] },
  rows: {
    list: [{ css: '[role="navigation"] [role="list"]', evidence: own }],
    row: [{ css: '[role="navigation"] a[aria-label][data-unread]', evidence: own }],
    // The list holds channels and direct messages, too.
    ignore: [{ at: 'self', css: '[href]:not([href*="/live/"])', evidence: guess }],
    nick: [{ attribute: 'aria-label', evidence: own }],
    unread: [{ css: '[role="status"]', evidence: own }],
  },
  header: { nick: [{ css: 'main h1', evidence: own }] },
  thread: {
    list: [{ css: '[aria-label="Message list"]', evidence: english }],
    message: [
      {
        css: '[role="listitem"][aria-roledescription="message"], [aria-roledescription="system message"]',
        evidence: english,
      },
    ],
    id: [{ attribute: 'id', evidence: own }],
    text: [
      { css: '[role="document"][aria-roledescription="message body"]', spaces: 'keep', evidence: english },
      { css: '[role="document"]', spaces: 'keep', evidence: own },
      { css: '[data-qa-type="system-message-body"]', evidence: own },
    ],
    roles: [
      { by: 'match', role: 'system', css: '[data-qa-type="system-message-body"]', evidence: own },
      // Of all others nobody knows the writer; without a mark for them the hook would seem lost.
      { by: 'match', role: 'system', at: 'self', css: '[aria-roledescription]', evidence: english },
    ],
  },
  composer: { box: [{ css: 'textarea[name="msg"]', evidence: own }], kinds: ['textarea'] },
  send: [{ css: 'button[aria-label="Send"]', evidence: english }],
  open: 'unproven',
};

export default rocketchat;
