import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RowClick } from '../../lib/overlay/row-click';

const life = new AbortController();
const rows = new Map<string, HTMLElement>();
let clicks: RowClick;

const press = (type: string, buyerId: string) =>
  rows.get(buyerId)?.dispatchEvent(new MouseEvent(type, { bubbles: true, detail: 1 }));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  rows.clear();
  for (const buyerId of ['a', 'b', 'c']) {
    const row = document.createElement('li');
    document.body.append(row);
    rows.set(buyerId, row);
  }
  clicks = new RowClick(() => rows, life.signal);
  clicks.hear(window);
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('the row that was clicked', () => {
  test('is awaited until the page shows it, or for two seconds', () => {
    expect(clicks.awaited('a')).toBeUndefined();
    press('pointerdown', 'b');
    press('click', 'b');
    expect(clicks.awaited('a')).toBe('b');
    expect(clicks.awaited('b')).toBeUndefined();
    vi.advanceTimersByTime(2001);
    expect(clicks.awaited('a')).toBeUndefined();
  });

  test('a press that touched two rows is believed for neither', () => {
    press('pointerdown', 'b');
    press('pointerup', 'c');
    expect(clicks.awaited('b')).toBe('c');
    expect(clicks.awaited('c')).toBe('b');
    press('pointerdown', 'a');
    expect(clicks.awaited('a')).toBeUndefined();
  });
});
