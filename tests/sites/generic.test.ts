import { expect, test } from 'vitest';
import { importProfile } from '../../lib/sites/import-profile';
import type { SiteProfile } from '../../lib/sites/profile';
import { read, readOpen } from '../../lib/sites/read';
import { fixture, pageOf } from './page';

const address = 'https://desk.example/chat';

/** A profile as an agent hands it in: JSON through the import, nothing built in. */
function profileOf(name: string): SiteProfile {
  const result = importProfile(fixture(`generic/${name}.json`), () => true);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const load = (name: string, url = address) => ({
  doc: pageOf(fixture(`generic/${name}.html`), url),
  profile: profileOf(name),
});
const spoken = ({ snapshot }: ReturnType<typeof read>) =>
  snapshot.messages.map(({ role, text }) => `${role}: ${text}`);
const lost = ({ snapshot }: ReturnType<typeof read>) =>
  Object.keys(snapshot.hooks).filter((path) => snapshot.hooks[path] === 'lost');

test('same-origin frame: everything is read inside it, also after it was reloaded', () => {
  const { doc, profile } = load('frame-desk');
  const before = read(doc, profile);
  expect(before.snapshot).toMatchObject({ page: 'loading', rows: [], composer: undefined });
  const frame = doc.querySelector('iframe') as HTMLIFrameElement;
  // Frames load nothing here; what counts is that the reader asks the frame each time.
  const inner = pageOf(fixture('generic/frame-desk.inner.html'), 'about:blank');
  Object.defineProperty(frame, 'contentDocument', { value: inner });
  const reading = read(doc, profile);
  expect(reading.snapshot.rows.map(({ buyerId, nick, active }) => [buyerId, nick, active])).toEqual([
    ['cn-101', '老周五金', false],
    ['cn-102', '晨光文具', true],
  ]);
  expect(reading.snapshot.open).toEqual({ buyerId: 'cn-102', weak: false, nick: '晨光文具', agrees: true });
  expect(spoken(reading)).toEqual(['buyer: 起批多少', 'me: 两件起']);
  expect(reading.snapshot.composer).toMatchObject({ kind: 'contenteditable', disabled: false });
  expect(reading.composer?.tagName).toBe('PRE');
  expect(lost(reading)).toEqual([]);
});

test('one shadow host: second root, ids tell two buyers of one name apart, notices ignored', () => {
  const { doc, profile } = load('shadow-desk');
  const reading = read(doc, profile);
  expect(reading.snapshot.hooks.root).toBe('fallback');
  expect(reading.snapshot.rows.map(({ buyerId, unread, ambiguous }) => [buyerId, unread, ambiguous])).toEqual(
    [
      ['c-1', 99, false],
      ['c-2', 0, false],
    ],
  );
  expect(reading.snapshot.open).toMatchObject({ buyerId: 'c-2', agrees: true });
  expect(spoken(reading)).toEqual(['buyer: 几点开门', 'me: 十点\n到店即用']);
  expect(reading.snapshot.composer).toMatchObject({ kind: 'contenteditable', maxLength: 200 });
});

test('all open shadow roots: id from the address, roles by table, then by where the bubble is', () => {
  const { doc, profile } = load('walk-desk', `${address}/conversation/886`);
  const stream = doc.querySelector('x-app')?.shadowRoot?.querySelector('x-stream')
    ?.shadowRoot?.firstElementChild;
  if (!stream) throw new Error('no stream');
  stream.getBoundingClientRect = () => ({ left: 0, width: 600 }) as DOMRect;
  const reading = read(doc, profile);
  expect(reading.snapshot.open).toEqual({ buyerId: '886', weak: false, nick: 'Ana Lima', agrees: true });
  expect(reading.snapshot.messages.map(({ role }) => role)).toEqual([
    'buyer',
    'robot',
    'me',
    'buyer',
    'system',
  ]);
  expect(reading.composer?.getAttribute('contenteditable')).toBe('true');
  expect(lost(reading)).toEqual([]);
});

test('reversed thread, id in the header link, names as weak keys', () => {
  const { doc, profile } = load('market-desk');
  const now = new Date(2026, 8, 9, 9, 0).getTime();
  const reading = read(doc, profile, { now });
  expect(
    reading.snapshot.rows.map(({ buyerId, weak, ambiguous, unread }) => [buyerId, weak, ambiguous, unread]),
  ).toEqual([
    ['云上', true, true, 4],
    ['2201', false, false, 0],
    ['云上', true, true, 0],
    ['Kim', true, false, 2],
  ]);
  expect(reading.snapshot.open).toEqual({ buyerId: '2201', weak: false, nick: '阿木木', agrees: true });
  expect(spoken(reading)).toEqual(['buyer: 还在吗', 'buyer: 什么时候寄', 'me: 明天寄']);
  expect(reading.snapshot.messages.map(({ at }) => at)).toEqual([
    new Date(2026, 8, 8, 17, 1).getTime(),
    new Date(2026, 8, 8, 17, 20).getTime(),
    new Date(2026, 8, 8, 17, 20).getTime(),
  ]);
  expect(reading.send?.textContent).toBe('发 送');
});

test('the placeholder names the buyer where the header does not', () => {
  const { doc, profile } = load('market-desk');
  doc.querySelector('[class^="text1"]')?.remove();
  const { snapshot } = read(doc, profile);
  expect(snapshot.hooks['header.nick']).toBe('fallback');
  expect(snapshot.open?.nick).toBe('阿木木');
});

test('a header with the name of the agent names no buyer', () => {
  const { doc, profile } = load('market-desk');
  for (const element of doc.querySelectorAll('[class^="text1"]')) element.textContent = '旧物铺';
  doc.querySelector('[class*="item-active--"]')?.remove();
  doc.querySelector('a')?.remove();
  expect(read(doc, profile).snapshot.open).toBeUndefined();
});

test('two buyers of one name are open under one weak key: ambiguous, and nothing agrees', () => {
  const { doc, profile } = load('market-desk');
  for (const element of doc.querySelectorAll('[class^="text1"]')) element.textContent = '云上';
  doc.querySelector('[class*="item-active--"]')?.classList.remove('conversation-item-active--b2');
  doc.querySelector('[class*="conversation-item" i]')?.classList.add('conversation-item-active--b2');
  doc.querySelector('a')?.remove();
  expect(readOpen(doc, profile)).toMatchObject({
    open: { buyerId: '云上', weak: true, agrees: false },
    ambiguous: true,
  });
});

test('several tickets mounted: only the open one is read, and a private note takes no reply', () => {
  const { doc, profile } = load('ticket-desk', 'https://shop.tickets.example/agent/tickets/42');
  const reading = read(doc, profile);
  expect(reading.snapshot.open).toEqual({ buyerId: '42', weak: false, nick: '何敏', agrees: true });
  expect(spoken(reading)).toEqual([
    'buyer: 收到的是坏的',
    'me: 马上补发',
    'colleague: 我来跟进',
    'note: 老客户',
  ]);
  expect(reading.snapshot.messages[0]?.at).toBe(Date.UTC(2026, 8, 8, 1));
  expect(reading.snapshot.composer?.refusal).toBe('note');
  expect(reading.composer?.closest('[data-ticket]')?.getAttribute('data-ticket')).toBe('42');
  doc.querySelector('.composer')?.classList.remove('is-private');
  expect(readOpen(doc, profile).refusal).toBeUndefined();
});

test('an address that names another ticket than the header does not agree', () => {
  const { doc, profile } = load('ticket-desk', 'https://shop.tickets.example/agent/tickets/41');
  expect(readOpen(doc, profile).open).toMatchObject({ buyerId: '41', agrees: false });
});

test('group titles tell who waits, the odd one out is open, rows are sorted by where they are drawn', () => {
  const { doc, profile } = load('group-desk');
  const reading = read(doc, profile);
  expect(
    reading.snapshot.rows.map(({ nick, waiting, overdue, active }) => [nick, waiting, overdue, active]),
  ).toEqual([
    ['豆豆', true, false, false],
    ['小鱼', true, true, false],
    ['不知道', undefined, false, false],
    ['大海', false, false, true],
  ]);
  expect(reading.snapshot.hooks['rows.active']).toBe('fallback');
  expect(spoken(reading)).toEqual(['buyer: 先说', 'me: 后说']);
  expect(reading.snapshot.open).toEqual({ buyerId: '7788', weak: false, nick: '大海', agrees: true });
  expect([...reading.rowElements.keys()]).toEqual(['豆豆', '小鱼', '不知道', '7788']);
});

test('another page of the host is elsewhere: nothing is read, nothing is lost', () => {
  const { doc, profile } = load('market-desk', 'https://desk.example/reports');
  const reading = read(doc, profile);
  expect(reading.snapshot).toMatchObject({ page: 'elsewhere', rows: [], open: undefined, messages: [] });
  expect(lost(reading)).toEqual([]);
  expect(readOpen(doc, profile).open).toBeUndefined();
});

test('masked names are never a key, whatever the profile says', () => {
  const { doc, profile } = load('market-desk');
  const masked: SiteProfile = { ...profile, maskedNicks: true };
  expect(read(doc, masked).snapshot.rows).toEqual([]);
});
