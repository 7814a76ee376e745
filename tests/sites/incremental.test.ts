import { describe, expect, test } from 'vitest';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import { read } from '../../lib/sites/read';
import { Memo, reachOf } from '../../lib/sites/read/memo';
import { bodyOf, happy } from './page';

const one = (css: string): Element => {
  const found = document.querySelector(css);
  if (!found) throw new Error(`no ${css}`);
  return found;
};

/** mulberry32: the seed in the test's name repeats a failure. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

describe('incremental reading', () => {
  test.each(Array.from({ length: 25 }, (_, seed) => seed))('equals full reading, seed %i', async (seed) => {
    happy.setURL('http://localhost:4173/desk');
    document.body.innerHTML = bodyOf('practice-desk/shift.html');
    const pick = chance(seed);
    const memo = new Memo(reachOf(practiceDesk));
    const records: MutationRecord[] = [];
    const observer = new MutationObserver((found) => void records.push(...found));
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    const any = (css: string) => {
      const found = document.querySelectorAll(css);
      return found.length ? found[pick(found.length)] : undefined;
    };
    const steps: (() => void)[] = [
      () => any('.conv-last')?.replaceChildren(`句${pick(99)}`),
      () => any('.conv-nick')?.replaceChildren(`名${pick(9)}`),
      () => {
        const text = any('.conv-nick')?.firstChild;
        if (text) text.nodeValue = `字${pick(9)}`;
      },
      () => any('.conv')?.classList.toggle('is-open'),
      () => any('.conv')?.setAttribute('data-uid', `u-${pick(6)}`),
      () => any('.conv')?.remove(),
      () => {
        const row = any('.conv');
        if (row) one('.conv-list').prepend(row);
      },
      () => {
        const copy = any('.conv')?.cloneNode(true);
        if (copy) one('.conv-list').append(copy);
      },
      () => any('.conv-wait')?.replaceChildren(`${pick(59)}秒`),
      () => any('.conv-wait')?.classList.toggle('is-overdue'),
      () => any('.conv-unread')?.remove(),
      () => any('.msg')?.setAttribute('data-from', ['buyer', 'me', 'robot'][pick(3)] as string),
      () => any('.msg')?.remove(),
      () => any('.msg-text')?.replaceChildren(`话${pick(99)}`),
      () => one('.chat-nick').replaceChildren(`名${pick(9)}`),
      () => one('.thread').setAttribute('data-uid', `u-${pick(6)}`),
      () => one('.conv-list').classList.toggle('conv-list'),
      () => one('.conv-scroll').replaceWith(one('.conv-scroll').cloneNode(true)),
    ];
    let list: Element | undefined;
    for (let round = 0; round < 30; round++) {
      for (let i = pick(5); i >= 0; i--) {
        // The list step can take the class away that the others look for.
        try {
          steps[pick(steps.length)]?.();
        } catch (error) {
          if (!String(error).includes('Error: no ')) throw error;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
      memo.forget([...records.splice(0), ...observer.takeRecords()], list);
      const options = { isVisible: () => true };
      const kept = read(document, practiceDesk, { ...options, memo });
      list = kept.list;
      const full = read(document, practiceDesk, options);
      expect(kept.snapshot).toEqual(full.snapshot);
      expect([...kept.rowElements]).toEqual([...full.rowElements]);
    }
    observer.disconnect();
  });
});
