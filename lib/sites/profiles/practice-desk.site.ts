import type { SiteProfile } from '../profile';

/** The desk that `npm start` opens for practising and testing. */
const practiceDesk: SiteProfile = {
  format: 1,
  id: 'practice-desk',
  name: { zh: '练习台', en: 'Practice desk' },
  evidence: { source: 'tests/desk', confidence: 'H' },
  match: [{ hosts: ['http://localhost/*', 'http://127.0.0.1/*'], path: '^/desk' }],
  states: [{ state: 'loggedOut', css: '.desk-login' }],
  shop: {
    id: [{ css: '.desk-head .shop-name', attribute: 'data-shop-id' }],
    name: [{ css: '.desk-head .shop-name' }],
  },
  agent: [{ css: '.desk-head .agent-name' }],
  keys: [{ from: 'row' }, { from: 'thread' }],
  rows: {
    list: [{ css: '.conv-scroll' }, { css: 'ul.conv-list' }],
    row: [{ css: 'li.conv[data-uid]' }],
    key: [{ at: 'self', css: '[data-uid]', attribute: 'data-uid' }],
    nick: [{ css: '.conv-nick' }],
    preview: [{ css: '.conv-last' }],
    unread: [{ css: '.conv-unread' }],
    active: [{ by: 'match', at: 'self', css: '.is-open' }],
    wait: {
      timer: [{ css: '.conv-wait' }],
      overdue: [{ css: '.conv-wait.is-overdue' }],
    },
  },
  header: { nick: [{ css: '.chat-head .chat-nick' }] },
  thread: {
    list: [{ css: '.thread' }],
    key: [{ at: 'self', css: '[data-uid]', attribute: 'data-uid' }],
    message: [{ css: '.msg' }],
    id: [{ at: 'self', css: '[data-mid]', attribute: 'data-mid' }],
    text: [{ css: '.msg-text', spaces: 'keep' }, { spaces: 'keep' }],
    time: [{ css: 'time.msg-time', attribute: 'datetime' }],
    roles: [
      { by: 'match', role: 'card', at: 'self', css: '.card' },
      {
        by: 'map',
        attribute: 'data-from',
        map: { buyer: 'buyer', me: 'me', colleague: 'colleague', robot: 'robot', system: 'system' },
      },
    ],
  },
  composer: { box: [{ css: '#reply' }] },
  send: [{ css: 'button.send' }],
  side: {
    product: {
      card: [{ css: 'aside.side .product-card' }],
      fields: { title: [{ css: '.product-title' }] },
    },
    order: {
      card: [{ css: 'aside.side .order-card' }],
      fields: { id: [{ css: '.order-number' }] },
    },
  },
  open: 'unproven',
  guardAs: ['jd'],
  practice: true,
  mount: { room: 'margin' },
};

export default practiceDesk;
