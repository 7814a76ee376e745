import { expect, test } from 'vitest';
import {
  fieldParts,
  lastSeenFirst,
  nameProblem,
  readAddress,
  readNames,
  shareDone,
  systemOf,
  titleOf,
} from '../../lib/team/rules';

test.each([
  ['小周', undefined],
  ['Anna B', undefined],
  ['', 'blank'],
  ['  ', 'blank'],
  ['一二三四五六七八九十一二三', 'long'],
  ['a/b', 'sign'],
  ['..', 'sign'],
  ['小\n周', 'sign'],
  ['阿珍', 'taken'],
])('a member called %j: %s', (name, problem) => expect(nameProblem(name, ['阿珍'])).toBe(problem));

test.each([
  ['小周\n阿珍', ['小周', '阿珍']],
  [' 小周,阿珍、小陈;小周 ', ['小周', '阿珍', '小陈']],
  ['', []],
])('the names in %j', (text, names) => expect(readNames(text)).toEqual(names));

test.each([
  ['chat.example.com:8443', 'wss://chat.example.com:8443'],
  [' wss://chat.example.com ', 'wss://chat.example.com'],
  ['https://chat.example.com/team', 'wss://chat.example.com/team'],
  ['192.168.1.5:8443', 'wss://192.168.1.5:8443'],
  ['ws://chat.example.com', undefined],
  ['http://chat.example.com', undefined],
  ['', undefined],
  ['no address', undefined],
])('the address %j is %s', (typed, url) => expect(readAddress(typed)).toBe(url));

test.each([
  [{ cursor: 0, last: 0 }, undefined],
  [{ cursor: 50, last: 200 }, 0.25],
  [{ cursor: 210, last: 200 }, 1],
])('how far %j is', (state, share) => expect(shareDone(state)).toBe(share));

test.each([
  ['text', { field: 'text', inside: undefined }],
  ['items.a1.text', { field: 'items', inside: 'text' }],
])('a clash in %s', (path, parts) => expect(fieldParts(path)).toEqual(parts));

test.each([
  [{ title: '问候', text: '您好' }, '问候'],
  [{ title: ' ', text: '要专票' }, '要专票'],
  [{ count: 1 }, ''],
  [null, ''],
])('%j is called %j', (row, title) => expect(titleOf(row)).toBe(title));

test('who wrote last stands first, who never wrote last', () => {
  const rows = [{ at: undefined }, { at: 3 }, { at: 9 }];
  expect(lastSeenFirst(rows).map(({ at }) => at)).toEqual([9, 3, undefined]);
});

test.each([
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0',
    'Windows Edge',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/143.0.0.0 Safari/537.36',
    'macOS Chrome',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Linux Firefox'],
  ['curl', ''],
])('%s is called %s', (userAgent, name) => expect(systemOf(userAgent)).toBe(name));
