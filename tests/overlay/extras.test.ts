import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SureCards } from '../../lib/overlay/cards';
import { createExtras } from '../../lib/overlay/extras';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import { read, readOpen } from '../../lib/sites/read';
import { readCards } from '../../lib/sites/read/cards';
import { bodyOf, happy } from '../sites/page';

const card = (kind: string, name: string, text: string) =>
  `<section class="${kind}-card"><b class="${name}">${text}</b></section>`;
const side = () => document.querySelector('aside.side') as Element;
const fill = (order: string, product: string) => {
  side().innerHTML =
    card('product', 'product-title', product) + (order && card('order', 'order-number', order));
};

beforeEach(() => {
  happy.setURL('http://localhost:4173/desk');
  document.body.innerHTML = bodyOf('practice-desk/shift.html');
  side().innerHTML = '';
});

describe('readCards', () => {
  test('reads number and title; a card that is read as a whole is no number', () => {
    fill('2026112200017', '加绒卫衣 灰色');
    expect(readCards(document, practiceDesk)).toEqual({ order: '2026112200017', product: '加绒卫衣 灰色' });
    fill('长'.repeat(121), '加绒卫衣 灰色');
    expect(readCards(document, practiceDesk)).toEqual({ product: '加绒卫衣 灰色' });
  });

  test('a profile without cards has no values', () => {
    fill('1', '2');
    const { side: _, ...blind } = practiceDesk;
    expect(readCards(document, blind)).toEqual({});
  });
});

describe('SureCards', () => {
  test('what stood there for the buyer before counts once it has changed', () => {
    const sure = new SureCards();
    const first = { order: '1', product: '卫衣' };
    expect(sure.take('a', first)).toEqual(first);
    expect(sure.take('b', first)).toEqual({});
    expect(sure.take('b', { order: '2', product: '卫衣' })).toEqual({ order: '2' });
    expect(sure.take('b', { order: '2', product: '风衣' })).toEqual({ order: '2', product: '风衣' });
    expect(sure.take('b', { order: '2' })).toEqual({ order: '2' });
  });

  test('a card that was emptied in between is new, even where it says the same again', () => {
    const sure = new SureCards();
    sure.take('a', { product: '卫衣' });
    sure.take('b', { product: '卫衣' });
    expect(sure.take('b', {})).toEqual({});
    expect(sure.take('b', { product: '卫衣' })).toEqual({ product: '卫衣' });
  });

  test('nothing is sure while nobody is open for sure, nor what was drawn meanwhile', () => {
    const sure = new SureCards();
    expect(sure.take('a', { order: '1' })).toEqual({ order: '1' });
    expect(sure.take(undefined, { order: '1' })).toEqual({});
    expect(sure.take(undefined, { order: '2' })).toEqual({});
    expect(sure.take('b', { order: '2' })).toEqual({});
  });
});

describe('createExtras', () => {
  const end = new AbortController();
  const isVisible = () => true;
  const snapshotNow = () => read(document, practiceDesk, { isVisible }).snapshot;
  const extrasOf = (onCards: () => void) =>
    createExtras({
      doc: document,
      profile: practiceDesk,
      signal: end.signal,
      read: () => readOpen(document, practiceDesk, { isVisible }),
      onCards,
    });
  const open = (uid: string, nick: string) => {
    for (const row of document.querySelectorAll('li.conv'))
      row.classList.toggle('is-open', row.getAttribute('data-uid') === uid);
    document.querySelector('.thread')?.setAttribute('data-uid', uid);
    for (const head of document.querySelectorAll('.chat-nick')) head.textContent = nick;
  };
  afterEach(() => {
    end.abort();
    vi.useRealTimers();
  });

  test('tells when a card was drawn after the chat, once', async () => {
    vi.useFakeTimers();
    const onCards = vi.fn();
    const extras = extrasOf(onCards);
    fill('2026112200017', '加绒卫衣');
    await vi.advanceTimersByTimeAsync(600);
    side().append(document.createElement('i'));
    await vi.advanceTimersByTimeAsync(600);
    expect(onCards).toHaveBeenCalledTimes(1);
    expect(extras(snapshotNow()).cards).toEqual({ order: '2026112200017', product: '加绒卫衣' });
  });

  test('cards that were drawn with the next buyer are his, though the snapshot still names the one before', () => {
    const extras = extrasOf(vi.fn());
    fill('2026112200017', '加绒卫衣');
    const before = snapshotNow();
    expect(extras(before).cards).toEqual({ order: '2026112200017', product: '加绒卫衣' });
    open('u-1', '柚子茶不加冰');
    fill('2026112200018', '风衣');
    expect(extras(before).cards).toEqual({});
    expect(extras(before).cards).toEqual({});
    const after = snapshotNow();
    expect(after.open?.nick).toBe('柚子茶不加冰');
    expect(extras(after).cards).toEqual({ order: '2026112200018', product: '风衣' });
  });
});
