import type { Evidence } from '../hook';
import type { SiteProfile } from '../profile';

const capture: Evidence = { source: 'page capture in a public tool', date: '2026-05-23', confidence: 'H' };
const once: Evidence = { source: 'public tool for this desk', date: '2026-05', confidence: 'M' };
const holder: Evidence = { source: 'whatever holds the messages: no source names it', confidence: 'L' };

/** Side by side on both sides' text; Tailwind's names, so only the two together say anything. */
const bubble = 'div[class*="px-3"][class*="py-2"]';
const time = '\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d';

/**
 * 抖音来客. Every key is a name: rows hold no id. The rows themselves are not read, although their selector is known,
 * since no source names the place of the name in a row, and that name would be the key.
 */
const laike: SiteProfile = {
  format: 1,
  id: 'laike',
  name: { zh: '抖音来客', en: 'Douyin Laike' },
  timeZone: 'Asia/Shanghai',
  evidence: capture,
  match: [{ hosts: ['https://life.douyin.com/*'], path: '^/cs/web/clue_private_message/chat/session' }],
  agent: [{ css: 'div[class*="userInfo"] [class*="name"]', evidence: capture }],
  keys: [{ from: 'nick', weak: true }],
  header: { nick: [{ css: 'div[class*="msgTitle"] span[class*="name"]', evidence: capture }] },
  thread: {
    list: [{ css: `:has(> div[class*="my-4"] ${bubble})`, evidence: holder }],
    message: [{ css: 'div[class*="my-4"]', evidence: capture }],
    text: [{ css: bubble, spaces: 'keep', evidence: capture }],
    // Stands in a node that is not drawn and has no name; words that look like a time are left out first.
    time: [
      { without: bubble, pattern: time, evidence: once },
      { pattern: time, evidence: once },
    ],
    roles: [
      { by: 'match', role: 'me', css: 'p[class*="text-right"]', evidence: capture },
      { by: 'match', role: 'buyer', css: 'span.name', evidence: capture },
    ],
  },
  composer: { box: [{ css: '[class*="editor"]:has(textarea, [contenteditable="true"])', evidence: once }] },
  guards: {
    closed: [{ css: 'button', text: '^发起会话$', visible: true, evidence: once }],
    agentTrap: true,
  },
  open: 'unproven',
};

export default laike;
