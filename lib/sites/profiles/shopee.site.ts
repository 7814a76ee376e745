import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = { source: 'public extension for this webchat', confidence: 'H' };

/** Match patterns cannot leave the end of a host open. The address is known; the markets are those Shopee runs or ran. */
const markets = [
  'sg',
  'com.my',
  'co.id',
  'co.th',
  'ph',
  'tw',
  'com.br',
  'com.mx',
  'com.co',
  'cl',
  'vn',
  'cn',
];

/**
 * Shopee. Ids stand only in the page's own scripts, so every key is a name. No source names the header or the open row,
 * so which buyer is open is not known here.
 */
const shopee: SiteProfile = {
  format: 1,
  id: 'shopee',
  name: { zh: 'Shopee 虾皮', en: 'Shopee' },
  evidence: tool,
  match: [
    {
      hosts: [...markets.map((end) => `https://seller.shopee.${end}/*`), 'https://banhang.shopee.vn/*'],
      path: '^/(new-)?webchat/conversations',
    },
  ],
  keys: [{ from: 'nick', weak: true }],
  rows: {
    list: [
      { css: '[data-cy="webchat-conversation-list"]', evidence: tool },
      { css: '[data-cy="webchat-conversation-list-wrapper"]', evidence: tool },
    ],
    row: [
      { css: '[data-cy^="webchat-conversation-cell-root"]', evidence: tool },
      { css: '[data-cy="webchat-conversation-cell-container"]', evidence: tool },
    ],
    virtual: true,
    nick: [{ css: '[title]', attribute: 'title', evidence: tool }],
  },
  thread: {
    list: [
      { css: '[data-cy="webchat-conversation-detail-message-container"]', evidence: tool },
      { css: '#messagesContainer', evidence: tool },
      { css: '#messageSection', evidence: tool },
      // The id itself begins with the sign.
      { css: '[id="#message-virtualized-list"]', evidence: tool },
    ],
    message: [
      {
        css: '[data-cy="webchat-message-receive"], [data-cy="webchat-message-send"], [data-cy="webchat-message-system"]',
        evidence: tool,
      },
    ],
    text: [
      { css: 'pre', spaces: 'keep', evidence: tool },
      { at: 'self', css: '[data-cy="webchat-message-system"]', spaces: 'keep', evidence: tool },
    ],
    roles: [
      { by: 'match', role: 'buyer', at: 'self', css: '[data-cy="webchat-message-receive"]', evidence: tool },
      { by: 'match', role: 'me', at: 'self', css: '[data-cy="webchat-message-send"]', evidence: tool },
      { by: 'match', role: 'system', at: 'self', css: '[data-cy="webchat-message-system"]', evidence: tool },
    ],
    order: 'top',
  },
  composer: {
    box: [
      { css: '[data-cy="webchat-conversation-detail-input"] textarea', evidence: tool },
      { css: '#inputField textarea', evidence: tool },
    ],
    kinds: ['textarea'],
  },
  open: 'unproven',
};

export default shopee;
