import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const tool: Evidence = { source: 'public automation tool for this desk', confidence: 'H' };
const once: Evidence = { ...tool, confidence: 'M' };
const guess: Evidence = { source: 'general form of the same hook', confidence: 'L' };

/**
 * 京东咚咚. Waiting and unread: no source names a mark, so neither is read. The vendor id behind `imcustomer` in a row's
 * id is not the shop's id here: an empty list would have none, and the shop would change under the agent.
 */
const jd: SiteProfile = {
  format: 1,
  id: 'jd',
  name: { zh: '京东咚咚', en: 'JD Dongdong' },
  timeZone: 'Asia/Shanghai',
  evidence: tool,
  match: [{ hosts: ['https://dongdong.jd.com/*'] }],
  keys: [{ from: 'row' }],
  rows: {
    // Both tabs stay mounted, 正在咨询 and 历史咨询.
    list: [
      { css: '#t-alluser-wrap .c_tabs-tabpane:not(.c_tabs-tab_inactive)', evidence: tool },
      { css: '.c_stream-content', evidence: tool },
      { css: '#t-alluser-wrap', evidence: tool },
    ],
    row: [
      { css: '.c_tabs-tabpane:not(.c_tabs-tab_inactive) .alluser-item.alluser-item__normal', evidence: tool },
      { css: '.alluser-item.t-item-h', visible: true, evidence: tool },
    ],
    visible: 'only',
    virtual: true,
    // `u_<pin>imcustomer<venderId>`, and the pin once more in the name's title.
    key: [
      { attribute: 'id', prefix: 'u_', pattern: '^(.+)imcustomer', evidence: tool },
      { css: '.alluser-item-name', attribute: 'title', evidence: tool },
    ],
    nick: [
      { css: '.alluser-item-name', attribute: 'title', evidence: tool },
      { css: '.alluser-item-name', evidence: tool },
    ],
    // That spelling is real.
    preview: [{ css: '.alluser-item-breifdesc', evidence: tool }],
    active: [
      { by: 'match', at: 'self', css: '.alluser-item_check', evidence: tool },
      { by: 'match', at: 'self', css: '.t-item-ck', evidence: tool },
      { by: 'match', at: 'self', css: '.alluser-current', evidence: tool },
    ],
  },
  header: { nick: [{ css: '.chat-head-name > span:not(.consult-type)', evidence: tool }] },
  thread: {
    list: [{ css: '#t-chat-scroll', evidence: tool }],
    message: [{ css: '.message', evidence: tool }],
    id: [{ attribute: 'id', evidence: tool }],
    text: [
      { css: '.message__content', spaces: 'keep', evidence: tool },
      {
        spaces: 'keep',
        without: '.message__time_str, .message__nickname, .message__read_status',
        evidence: guess,
      },
    ],
    time: [{ css: '.message__time_str', evidence: tool }],
    roles: [
      { by: 'match', role: 'system', at: 'self', css: '.message_center', evidence: tool },
      { by: 'match', role: 'system', at: 'self', css: '.message__system', evidence: tool },
      { by: 'match', role: 'system', css: '.message__system', evidence: guess },
      { by: 'match', role: 'card', css: '.CardWrapper.ProductCard', evidence: once },
      { by: 'match', role: 'card', css: '.chat-product', evidence: once },
      { by: 'match', role: 'buyer', at: 'self', css: '.message_left', evidence: tool },
      { by: 'match', role: 'me', at: 'self', css: '.message_right', evidence: tool },
    ],
  },
  composer: {
    box: [{ css: '.EditorContent[contenteditable="true"]', evidence: tool }],
    kinds: ['contenteditable'],
    // Line breaks become `div`s here and show as blank lines.
    newlines: 'single',
  },
  send: [{ css: '.SendButtonGroup > .send-button', evidence: tool }],
  open: 'unproven',
};

export default jd;
