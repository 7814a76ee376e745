import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const extension: Evidence = {
  source: 'public browser extension for the merchant chat',
  date: '2026-09',
  confidence: 'H',
};
const tool: Evidence = {
  source: 'public automation tool for the merchant chat',
  date: '2026-09',
  confidence: 'H',
};
const once: Evidence = { ...tool, confidence: 'M' };
const guess: Evidence = { source: 'general form of the same hook', confidence: 'L' };

/**
 * 拼多多商家后台. Shop and account names: no source names their place, so the agent is asked once per tab.
 * Waiting is read from the timers alone: which group list a waiting row sits in is not known.
 */
const pinduoduo: SiteProfile = {
  format: 1,
  id: 'pinduoduo',
  name: { zh: '拼多多', en: 'Pinduoduo' },
  timeZone: 'Asia/Shanghai',
  evidence: tool,
  match: [{ hosts: ['https://mms.pinduoduo.com/*'], path: '^/chat-merchant/' }],
  states: [
    { state: 'loggedOut', url: '^/login', evidence: tool },
    { state: 'kicked', css: '.el-dialog__wrapper', text: '账户在别处登录', evidence: once },
    { state: 'kicked', css: '.layer-box', text: '账户在别处登录', evidence: once },
  ],
  keys: [{ from: 'row' }, { from: 'thread' }],
  maskedNicks: true,
  rows: {
    list: [{ css: '.left-panel', evidence: tool }],
    row: [
      { css: 'li.chat-item', evidence: extension },
      { css: '.chat-item-box[data-random]', evidence: tool },
    ],
    // `<buyerUid>-0-<group>`; the same buyer stands in several groups, most of them hidden.
    key: [
      {
        css: '.chat-item-box[data-random]',
        attribute: 'data-random',
        split: { by: '-', part: 0 },
        evidence: tool,
      },
      { css: '[data-random]', attribute: 'data-random', split: { by: '-', part: 0 }, evidence: guess },
      { attribute: 'data-random', split: { by: '-', part: 0 }, evidence: guess },
    ],
    nick: [
      { css: '.chat-nickname .nickname-span', evidence: extension },
      { css: '.chat-nickname', evidence: extension },
    ],
    preview: [
      { css: 'p.chat-message-content', evidence: tool },
      { css: '.bottom-message', evidence: tool },
    ],
    unread: [
      { css: '.chat-portrait i', constant: '1', evidence: once },
      { css: '.un-watch', constant: '1', evidence: once },
      { at: 'self', css: '.un-watch', constant: '1', evidence: once },
    ],
    active: [
      { by: 'match', css: '.chat-item-box.active', evidence: extension },
      { by: 'match', at: 'self', css: '.active', evidence: guess },
    ],
    wait: {
      timer: [
        { css: '.chat-unreply-time', evidence: tool },
        { css: '.chat-unreply-over-time', evidence: tool },
        { css: '.chat-time', pattern: '^.*\\d\\s*(?:秒|分钟).*$', evidence: once },
      ],
      overdue: [{ css: '.chat-unreply-over-time', evidence: tool }],
    },
  },
  header: { nick: [{ css: '.chatWindowHeader .base-info .name', evidence: extension }] },
  thread: {
    list: [
      { css: '#msgListContainer ul.msg-list', evidence: extension },
      { css: '.merchantMessage .history-box', evidence: extension },
    ],
    // The buyer's id, on both sides' bubbles.
    key: [{ css: '[currentuid]', attribute: 'currentuid', evidence: extension }],
    message: [
      { css: 'li.onemsg', evidence: extension },
      { css: '[id^="middlePanel_list_" i]', evidence: extension },
    ],
    id: [{ attribute: 'id', prefix: 'middlePanel_list_', evidence: extension }],
    text: [
      { css: 'p.msg-content-box', spaces: 'keep', evidence: extension },
      { css: 'p.good-name', evidence: extension },
      { css: '.msg-content', spaces: 'keep', evidence: extension },
      { css: '.msg-system', evidence: extension },
      { css: '[class*="system-msg"]', evidence: extension },
      { css: '.BuyerFromCard', evidence: extension },
    ],
    // Written on the first row of a group only; every row id starts with the ms.
    time: [
      { css: 'p.message-time', evidence: extension },
      { attribute: 'id', prefix: 'middlePanel_list_', pattern: '^\\d{13}', evidence: extension },
    ],
    roles: [
      { by: 'match', role: 'robot', css: '.cs-item.callback', evidence: extension },
      { by: 'match', role: 'robot', at: 'self', css: '.cs-item.callback', evidence: guess },
      { by: 'match', role: 'robot', css: '.robot-text', evidence: extension },
      { by: 'match', role: 'system', css: '.msg-system', evidence: extension },
      {
        by: 'match',
        role: 'system',
        css: '[class^="system-msg"], [class*=" system-msg"]',
        evidence: extension,
      },
      { by: 'match', role: 'card', css: '.BuyerFromCard', evidence: extension },
      { by: 'match', role: 'card', css: '.good-card', evidence: extension },
      { by: 'match', role: 'card', css: '.commonCard', evidence: extension },
      { by: 'match', role: 'buyer', css: '.buyer-item', evidence: extension },
      { by: 'match', role: 'buyer', at: 'self', css: '.buyer-item', evidence: guess },
      { by: 'match', role: 'me', css: '.cs-item', evidence: extension },
      { by: 'match', role: 'me', at: 'self', css: '.cs-item', evidence: guess },
    ],
  },
  composer: {
    box: [
      { css: 'textarea#replyTextarea', evidence: extension },
      { css: '.reply-box textarea', evidence: guess },
    ],
    kinds: ['textarea'],
  },
  send: [{ css: '.reply-box .send-btn', evidence: extension }],
  side: {
    product: {
      card: [
        { css: '.good-card', evidence: extension },
        { css: '.commonCard', evidence: extension },
      ],
      fields: {
        title: [{ css: 'p.good-name', evidence: extension }],
        link: [{ css: 'a.good-detail', attribute: 'href', evidence: extension }],
        id: [{ css: 'p.good-id', pattern: '\\d+', evidence: extension }],
        price: [{ css: 'span.good-price', evidence: extension }],
      },
    },
    ignoreTexts: [
      '3分钟人工回复率',
      '30s应答率',
      '平均人工响应时长',
      '今日咨询人数',
      '询单人数',
      '成团人数',
      '询单转化率',
      '客服销售额',
    ],
  },
  // Clicks made by a script are ignored by this page.
  open: 'unproven',
};

export default pinduoduo;
