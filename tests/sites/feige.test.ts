import { expect, test } from 'vitest';
import feige from '../../lib/sites/profiles/feige.site';
import { read, readOpen } from '../../lib/sites/read';
import { fixture, pageOf } from './page';

const url = 'https://im.jinritemai.com/pc_seller_v2/main/workspace?selfId=1';
const page = () => pageOf(fixture('feige/shift.html'), url);

test('rows are keyed by name and say so; two of one name are ambiguous', () => {
  const { snapshot } = read(page(), feige);
  expect(
    snapshot.rows.map(({ buyerId, weak, ambiguous, unread, waiting, waitSeconds, overdue, active }) => [
      buyerId,
      weak,
      ambiguous,
      unread,
      waiting,
      waitSeconds,
      overdue,
      active,
    ]),
  ).toEqual([
    ['青柠 Lime', true, false, 3, true, 45, false, false],
    ['南山', true, false, 1, true, 370, true, false],
    ['周周不加班', true, false, 0, false, undefined, false, true],
    ['小雨', true, true, 0, false, undefined, false, false],
    ['小雨', true, true, 0, false, undefined, false, false],
  ]);
});

test('roles of the thread, without the assistant’s drafts and the welcome', () => {
  const { snapshot } = read(page(), feige);
  expect(snapshot.messages.map(({ id, role, text }) => [id, role, text])).toEqual([
    ['1001', 'system', '买家进入会话'],
    ['1002', 'buyer', '这款防水吗'],
    ['1003_template', 'card', '运动手表'],
    ['1004', 'me', '日常防水的\n放心用'],
  ]);
  expect(snapshot.messages.every(({ at }) => at === undefined)).toBe(true);
});

test('header and placeholder name the buyer', () => {
  const doc = page();
  expect(readOpen(doc, feige).open).toEqual({
    buyerId: '周周不加班',
    weak: true,
    nick: '周周不加班',
    agrees: true,
  });
  doc.querySelector('#topbar-left-info')?.remove();
  expect(read(doc, feige).snapshot.hooks['header.nick']).toBe('fallback');
  expect(readOpen(doc, feige).open).toMatchObject({ nick: '周周不加班', agrees: true });
});

test('the list moved between the click and the fill: header and row differ, nothing agrees', () => {
  const doc = page();
  doc.querySelector('.active')?.classList.remove('active');
  doc.querySelector('.needReply-z9')?.classList.add('active');
  expect(readOpen(doc, feige).open?.agrees).toBe(false);
});

test('a class on every row marks none: the odd one, then the header decides', () => {
  const doc = page();
  for (const row of doc.querySelectorAll('[data-kora]')) row.className = 'item-aa1 selectedNew-q1';
  const { snapshot } = read(doc, feige);
  expect(snapshot.rows.filter(({ active }) => active).map(({ nick }) => nick)).toEqual(['周周不加班']);
  expect(snapshot.hooks['rows.active']).toBe('fallback');
});

test('the reply box, not the search box', () => {
  const { composer, send } = read(page(), feige);
  expect([composer?.getAttribute('data-qa-id'), send?.textContent]).toEqual([
    'qa-send-message-textarea',
    '发 送',
  ]);
});
