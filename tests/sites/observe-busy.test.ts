import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { observe } from '../../lib/sites/observe';
import type { SiteProfile } from '../../lib/sites/profile';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import type { Reading } from '../../lib/sites/read';
import { bodyOf, happy } from './page';

let end = new AbortController();

function mount(): void {
  happy.setURL('http://localhost:4173/desk');
  document.body.innerHTML = bodyOf('practice-desk/shift.html');
}

const one = (css: string): Element => {
  const found = document.querySelector(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
};

/** Lets mutation callbacks run, then `ms` of timers. */
const pass = async (ms: number) => {
  await Promise.resolve();
  await vi.advanceTimersByTimeAsync(ms);
};

function start(profile: SiteProfile = practiceDesk, extra = {}) {
  const readings: Reading[] = [];
  const watch = observe({
    doc: document,
    profile,
    signal: end.signal,
    onReading: (reading) => readings.push(reading),
    isVisible: () => true,
    ...extra,
  });
  return { readings, watch, last: () => readings.at(-1)?.snapshot };
}

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
  mount();
});

afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

describe('a busy page', () => {
  test('who is open is read at once while the words of a busy list wait, and those need no further change', async () => {
    const { last } = start();
    await pass(1000);
    one('.conv-last').textContent = '第一句';
    await pass(20);
    one('.conv-last').textContent = '第二句';
    one('.chat-nick').textContent = '柚子茶不加冰';
    await pass(40);
    expect(last()?.open?.nick).toBe('柚子茶不加冰');
    expect(last()?.rows[0]?.preview).toBe('第一句');
    await pass(200);
    expect(last()?.rows[0]?.preview).toBe('第二句');
  });

  test('a row that is marked as the open one does not wait', async () => {
    const { last } = start();
    await pass(1000);
    one('.conv-last').textContent = '第一句';
    await pass(20);
    one('.conv.is-open').classList.remove('is-open');
    one('[data-uid="u-1"]').classList.add('is-open');
    one('.chat-nick').textContent = '柚子茶不加冰';
    one('.thread').setAttribute('data-uid', 'u-1');
    await pass(40);
    expect(last()?.open).toEqual({ buyerId: 'u-1', weak: false, nick: '柚子茶不加冰', agrees: true });
  });

  test('where no frame is ever drawn, a busy list is read all the same', async () => {
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
    const { last } = start();
    for (let i = 0; i < 200; i++) {
      one('.chat-head').setAttribute('class', `chat-head c${i}`);
      one('.conv-last').textContent = `第${i}句`;
      await pass(5);
    }
    await pass(500);
    expect(last()?.rows[0]?.preview).toBe('第199句');
    vi.mocked(window.requestAnimationFrame).mockRestore();
  });
});
