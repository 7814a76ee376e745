import { expect, test } from 'vitest';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import { read, readOpen } from '../../lib/sites/read';
import { fixture, pageOf } from './page';

const url = 'http://localhost:4173/desk?shop=1';
const page = () => pageOf(fixture('practice-desk/shift.html'), url);

test('reads the whole desk', () => {
  const { snapshot } = read(page(), practiceDesk);
  expect(snapshot).toMatchInlineSnapshot(`
    {
      "agent": "小林",
      "composer": {
        "disabled": false,
        "kind": "textarea",
        "maxLength": 800,
        "refusal": undefined,
      },
      "hooks": {
        "agent": "matched",
        "composer.box": "matched",
        "header.nick": "matched",
        "rows.active": "matched",
        "rows.key": "matched",
        "rows.list": "matched",
        "rows.nick": "matched",
        "rows.preview": "matched",
        "rows.row": "matched",
        "rows.unread": "matched",
        "rows.wait.overdue": "matched",
        "rows.wait.timer": "matched",
        "send": "matched",
        "shop.id": "matched",
        "shop.name": "matched",
        "side.order.card": "matched",
        "side.product.card": "matched",
        "states": "unseen",
        "thread.id": "matched",
        "thread.key": "matched",
        "thread.list": "matched",
        "thread.message": "matched",
        "thread.roles": "matched",
        "thread.text": "matched",
        "thread.time": "matched",
      },
      "messages": [
        {
          "at": undefined,
          "id": "m-1",
          "role": "system",
          "text": "会话开始",
        },
        {
          "at": 1788834000000,
          "id": "m-2",
          "role": "robot",
          "text": "亲,小助手在线",
        },
        {
          "at": 1788834030000,
          "id": "m-3",
          "role": "card",
          "text": "亚麻衬衫 ¥12910:20",
        },
        {
          "at": 1788834060000,
          "id": "m-4",
          "role": "buyer",
          "text": "发什么快递?
    急用[可怜]",
        },
        {
          "at": 1788834120000,
          "id": "m-5",
          "role": "colleague",
          "text": "我帮您查",
        },
        {
          "at": 1788834180000,
          "id": "m-6",
          "role": "me",
          "text": "中通,今天发",
        },
      ],
      "open": {
        "agrees": true,
        "buyerId": "u-2",
        "nick": "阿远",
        "weak": false,
      },
      "page": "ready",
      "rows": [
        {
          "active": false,
          "ambiguous": false,
          "buyerId": "u-1",
          "nick": "柚子茶不加冰",
          "overdue": true,
          "preview": "这件有 M 码吗",
          "unread": 2,
          "waitSeconds": 192,
          "waiting": true,
          "weak": false,
        },
        {
          "active": true,
          "ambiguous": false,
          "buyerId": "u-2",
          "nick": "阿远",
          "overdue": false,
          "preview": "好的,谢谢",
          "unread": 0,
          "waitSeconds": undefined,
          "waiting": false,
          "weak": false,
        },
        {
          "active": false,
          "ambiguous": false,
          "buyerId": "u-3",
          "nick": "Mia <b>",
          "overdue": false,
          "preview": "在吗",
          "unread": 1,
          "waitSeconds": 45,
          "waiting": true,
          "weak": false,
        },
      ],
      "shop": {
        "id": "s-1001",
        "name": "青禾服饰",
      },
    }
  `);
});

test('names who is open, right now', () => {
  const doc = page();
  expect(readOpen(doc, practiceDesk).open).toEqual({
    buyerId: 'u-2',
    weak: false,
    nick: '阿远',
    agrees: true,
  });
});
