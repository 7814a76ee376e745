import { describe, expect, test, vi } from 'vitest';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import { happy } from './page';
import { one, pass, watchedDesk } from './watched-desk';

const desk = watchedDesk();

describe('observe', () => {
  test('reads at once, then only when something differs', async () => {
    const { readings } = desk.start();
    expect(readings).toHaveLength(1);
    one('.side').append(document.createElement('span'));
    one('.conv-list').setAttribute('data-unknown', '1');
    await pass(500);
    expect(readings).toHaveLength(1);
    one('.conv-last').textContent = '还有别的颜色吗';
    await pass(500);
    expect(readings).toHaveLength(2);
    expect(readings[1]?.snapshot.rows[0]?.preview).toBe('还有别的颜色吗');
  });

  test('a switch in three steps is read within 20 ms of each', async () => {
    const { last } = desk.start();
    await pass(1000);
    one('.conv.is-open').classList.remove('is-open');
    one('[data-uid="u-1"]').classList.add('is-open');
    await pass(20);
    expect(last()?.open).toMatchObject({ agrees: false });
    one('.chat-nick').textContent = '柚子茶不加冰';
    await pass(20);
    expect(last()?.open).toMatchObject({ agrees: false });
    one('.thread').setAttribute('data-uid', 'u-1');
    await pass(20);
    expect(last()?.open).toEqual({ buyerId: 'u-1', weak: false, nick: '柚子茶不加冰', agrees: true });
  });

  test.each([
    ['a busy computer is no dear profile', [0, 900, 900, 900, 0, 900], [0, 0, 0, 0, 0, 0]],
    ['four readings in a row', [0, 900, 900, 900, 900], [0, 0, 0, 0, 1]],
    ['two of more than a second', [0, 1100, 0, 1100, 1100], [0, 0, 0, 0, 1]],
    ['one of more than a second among others', [0, 900, 1100, 900], [0, 0, 0, 1]],
  ])('a profile that takes the page too long is told: %s', async (_, dear, expected) => {
    const told: number[] = [];
    let clock = 0;
    // Asked before and after each reading.
    vi.spyOn(performance, 'now').mockImplementation(() => {
      clock += 0.5;
      return Number.isInteger(clock) ? clock + (dear[clock - 1] ?? 0) : clock;
    });
    const { watch } = desk.start(practiceDesk, { onTooDear: (ms: number) => told.push(ms) });
    // The first reading was at the start.
    for (const many of expected.slice(1)) {
      watch.readNow();
      expect(told).toHaveLength(many);
    }
    vi.mocked(performance.now).mockRestore();
  });

  test('a page that changes in more places at once than a call takes arguments is read all the same', async () => {
    let hand: MutationCallback = () => {};
    class Observer extends MutationObserver {
      constructor(callback: MutationCallback) {
        super(callback);
        hand = callback;
      }
    }
    vi.stubGlobal('MutationObserver', Observer);
    const { last } = desk.start();
    vi.unstubAllGlobals();
    one('.conv-last').textContent = '换了一整页';
    const record = {
      target: one('.conv-list'),
      type: 'childList',
      addedNodes: [],
    } as unknown as MutationRecord;
    hand(new Array(300_000).fill(record), {} as MutationObserver);
    await pass(500);
    expect(last()?.rows[0]?.preview).toBe('换了一整页');
  });

  test('only the row that changed is read again', async () => {
    desk.start();
    await pass(1000);
    const [changed, other] = [...document.querySelectorAll('.conv')].map((row) =>
      vi.spyOn(row, 'querySelector'),
    );
    one('.conv-last').textContent = '只有我变了';
    await pass(50);
    expect(changed).toHaveBeenCalled();
    expect(other).not.toHaveBeenCalled();
  });

  test('under load it reads ten times a second, not more', async () => {
    const { readings } = desk.start();
    for (let i = 0; i < 200; i++) {
      one('.conv-last').textContent = `第${i}句`;
      await pass(5);
    }
    expect(readings.length).toBeGreaterThan(8);
    expect(readings.length).toBeLessThanOrEqual(15);
  });

  test('a timer that merely ticks is no news; a new wait is', async () => {
    const { readings } = desk.start();
    const timer = one('[data-uid="u-3"] .conv-wait');
    for (let second = 46; second < 56; second++) {
      timer.textContent = `${second}秒`;
      one('[data-uid="u-1"] .conv-wait').textContent = `3分${second - 33}秒`;
      await pass(1000);
    }
    expect(readings).toHaveLength(1);
    timer.textContent = '2秒';
    await pass(200);
    expect(readings).toHaveLength(2);
  });

  test('a replaced list is watched on, and its new elements are told', async () => {
    const { readings } = desk.start();
    const old = one('.conv-list');
    const fresh = old.cloneNode(true) as Element;
    old.replaceWith(fresh);
    await pass(200);
    expect(readings).toHaveLength(2);
    expect(readings[1]?.rowElements.get('u-1')).toBe(fresh.querySelector('[data-uid="u-1"]'));
    one('.conv-nick').textContent = '改名了';
    await pass(200);
    expect(readings[2]?.snapshot.rows[0]?.nick).toBe('改名了');
  });

  test('a new shadow root is found by the poll and then watched', async () => {
    document.body.innerHTML = '<x-chat></x-chat>';
    const { readings, last } = desk.start({ ...practiceDesk, root: [{ steps: [{ shadow: 'x-chat' }] }] });
    expect(last()?.page).toBe('loading');
    const shadow = one('x-chat').attachShadow({ mode: 'open' });
    shadow.innerHTML =
      '<ul class="conv-list"><li class="conv" data-uid="u-7"><b class="conv-nick">可可</b></li></ul>';
    await pass(1100);
    expect(last()?.rows.map(({ nick }) => nick)).toEqual(['可可']);
    const nick = shadow.querySelector('.conv-nick');
    if (nick) nick.textContent = '可可西里';
    await pass(200);
    expect(last()?.rows.map(({ nick }) => nick)).toEqual(['可可西里']);
    expect(readings).toHaveLength(3);
  });

  test('leaving the desk by history is noticed with the next change', async () => {
    const { last } = desk.start();
    happy.setURL('http://localhost:4173/reports');
    document.body.append(document.createElement('main'));
    await pass(200);
    expect(last()).toMatchObject({ page: 'elsewhere', rows: [], open: undefined });
    happy.setURL('http://localhost:4173/desk');
    window.dispatchEvent(new Event('popstate'));
    await pass(200);
    expect(last()?.page).toBe('ready');
  });

  test('in a hidden tab no timer is needed', async () => {
    const { last } = desk.start();
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    one('.conv-last').textContent = '后台也要看到';
    // Turns of the event loop, while every timer stands still.
    vi.useRealTimers();
    vi.spyOn(globalThis, 'setTimeout').mockImplementation(() => 0 as never);
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    expect(last()?.rows[0]?.preview).toBe('后台也要看到');
  });

  test('nothing happens after the end', async () => {
    const { readings } = desk.start();
    desk.end();
    one('.conv-last').textContent = '晚了';
    await pass(70_000);
    expect(readings).toHaveLength(1);
  });
});
