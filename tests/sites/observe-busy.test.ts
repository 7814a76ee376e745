import { describe, expect, test, vi } from 'vitest';
import { one, pass, watchedDesk } from './watched-desk';

const desk = watchedDesk();

describe('a busy page', () => {
  test('who is open is read at once while the words of a busy list wait, and those need no further change', async () => {
    const { last } = desk.start();
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
    const { last } = desk.start();
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

  test('a key of the agent has read at once what would wait after many readings in vain', async () => {
    let clock = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      clock += 3;
      return clock;
    });
    const { last } = desk.start();
    let read = clock;
    // Until the gap has grown, and then until right after a reading.
    for (let i = 0; i < 400 || clock === read; i++) {
      read = clock;
      one('.chat-head').setAttribute('class', `chat-head c${i}`);
      await pass(10);
    }
    one('.chat-nick').textContent = '柚子茶不加冰';
    await pass(100);
    expect(last()?.open?.nick, 'a page that redraws its head all the time is read once a second').toBe(
      '阿远',
    );
    document.dispatchEvent(new KeyboardEvent('keydown', { key: '您' }));
    await pass(40);
    expect(last()?.open?.nick).toBe('柚子茶不加冰');
  });

  test('where no frame is ever drawn, a busy list is read all the same', async () => {
    vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
    const { last } = desk.start();
    for (let i = 0; i < 200; i++) {
      one('.chat-head').setAttribute('class', `chat-head c${i}`);
      one('.conv-last').textContent = `第${i}句`;
      await pass(5);
    }
    await pass(500);
    expect(last()?.rows[0]?.preview).toBe('第199句');
    vi.mocked(window.requestAnimationFrame).mockRestore();
  });

  test('each reading says since when the page may show it', async () => {
    const { lags } = desk.start();
    await pass(10_000);
    one('.conv-last').textContent = '第一句';
    await pass(500);
    expect(lags.at(-1), 'a quiet page is read at once').toBeLessThan(150);
    for (let i = 0; i < 40; i++) {
      one('.conv-last').textContent = `第${i}句`;
      await pass(20);
    }
    await pass(500);
    expect(Math.max(...lags.slice(1)), 'a change that waited says so').toBeGreaterThan(50);
  });
});
