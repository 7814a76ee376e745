import { expect, test } from 'vitest';
import pinduoduo from '../../lib/sites/profiles/pinduoduo.site';
import { read, readOpen } from '../../lib/sites/read';
import { fixture, pageOf } from './page';

const url = 'https://mms.pinduoduo.com/chat-merchant/index.html#/';
const page = (name = 'shift') => pageOf(fixture(`pinduoduo/${name}.html`), url);

test('a buyer who stands in two groups is one row, the drawn one; same masked names stay two buyers', () => {
  const { snapshot, rowElements } = read(page(), pinduoduo);
  expect(snapshot.rows).toMatchObject([
    {
      buyerId: '90010001',
      nick: '甜**椒',
      preview: '什么时候发货呀',
      unread: 1,
      waiting: true,
      waitSeconds: 240,
      overdue: true,
    },
    { buyerId: '90010002', nick: '木**子', unread: 0, waiting: false, active: true },
    { buyerId: '90010003', nick: '甜**椒', unread: 1, waiting: true, waitSeconds: undefined, overdue: false },
  ]);
  expect(snapshot.rows.some(({ weak, ambiguous }) => weak || ambiguous)).toBe(false);
  expect(rowElements.get('90010001')?.closest('ul')?.className).toBe('timeout-unreply');
});

test('roles, ids and times of the thread', () => {
  const { snapshot } = read(page(), pinduoduo);
  expect(snapshot.messages.map(({ id, role, text }) => [id, role, text])).toEqual([
    ['1788834000123001', 'system', '买家进入会话'],
    ['1788834010456002', 'buyer', '这个颜色还有吗\n要两件'],
    ['1788834011789003', 'robot', '您好,机器人为您服务'],
    ['1788834012000004', 'card', '加厚毛毯'],
    ['1788834013000005', 'me', '有的,今天可以发'],
    ['1788834014000006', 'buyer', '[图片]'],
  ]);
  expect(snapshot.messages.map(({ at }) => at)).toEqual([
    1_788_834_000_123,
    new Date(2026, 8, 8, 17, 12, 14).getTime(),
    1_788_834_011_789,
    1_788_834_012_000,
    1_788_834_013_000,
    1_788_834_014_000,
  ]);
});

test('the thread of another buyer than the open row agrees with nothing', () => {
  const doc = page();
  expect(readOpen(doc, pinduoduo).open).toEqual({
    buyerId: '90010002',
    weak: false,
    nick: '木**子',
    agrees: true,
  });
  for (const bubble of doc.querySelectorAll('[currentuid]')) bubble.setAttribute('currentuid', '90010009');
  expect(readOpen(doc, pinduoduo).open).toMatchObject({ buyerId: '90010002', agrees: false });
});

test('without ids nothing is keyed by the masked name', () => {
  const doc = page();
  for (const box of doc.querySelectorAll('[data-random]')) box.removeAttribute('data-random');
  for (const bubble of doc.querySelectorAll('[currentuid]')) bubble.removeAttribute('currentuid');
  const { snapshot } = read(doc, pinduoduo);
  expect(snapshot).toMatchObject({ rows: [], open: undefined });
  expect(snapshot.hooks['rows.key']).toBe('lost');
});

test('a second login is told, and nothing may be filled', () => {
  const doc = page('kicked');
  expect(read(doc, pinduoduo).snapshot.page).toBe('kicked');
  const busy = page();
  busy.body.append(doc.querySelector('.el-dialog__wrapper')?.cloneNode(true) as Node);
  expect(readOpen(busy, pinduoduo)).toMatchObject({ open: undefined, composer: undefined });
  expect(read(pageOf('<body></body>', 'https://mms.pinduoduo.com/login/'), pinduoduo).snapshot.page).toBe(
    'loggedOut',
  );
});

test('the box and the button are the reply’s, not the remark’s', () => {
  const { composer, send, list } = read(page(), pinduoduo);
  expect([composer?.id, send?.textContent, list?.className]).toEqual(['replyTextarea', '发送', 'left-panel']);
});
