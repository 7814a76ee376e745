import { beforeEach, describe, expect, test } from 'vitest';
import type { SiteProfile } from '../../lib/sites/profile';
import practiceDesk from '../../lib/sites/profiles/practice-desk.site';
import { read } from '../../lib/sites/read';
import { bodyOf, happy } from './page';

const isVisible = () => true;
const look = (profile: SiteProfile = practiceDesk) => read(document, profile, { isVisible });

beforeEach(() => {
  happy.setURL('http://localhost:4173/desk');
  document.body.innerHTML = bodyOf('practice-desk/shift.html');
});

describe('pages that nobody should have made', () => {
  test('of ten thousand rows the first thousand are read', () => {
    const list = document.querySelector('.conv-list');
    if (!list) throw new Error('no list');
    list.innerHTML = Array.from(
      { length: 10_000 },
      (_, i) => `<li class="conv" data-uid="u-${i}"><b class="conv-nick">买家${i}</b></li>`,
    ).join('');
    const { rows } = look().snapshot;
    expect(rows).toHaveLength(1000);
    expect(rows.at(-1)?.buyerId).toBe('u-999');
  });

  test('a selector that takes every element for a row is held to the same', () => {
    document.body.append(...Array.from({ length: 3000 }, () => document.createElement('div')));
    const rows = {
      ...practiceDesk.rows,
      row: [{ css: 'div' }],
      key: [{ constant: 'x' }],
      nick: [{ constant: 'y' }],
    };
    expect(look({ ...practiceDesk, rows }).snapshot.rows.length).toBeLessThanOrEqual(1000);
  });

  test('a frame of another origin and a frame that is gone hold no desk', () => {
    const frame = document.createElement('object');
    Object.defineProperty(frame, 'contentDocument', { value: null });
    document.body.append(frame);
    const framed = { ...practiceDesk, root: [{ steps: [{ frame: 'object' }] }] };
    expect(look(framed).snapshot).toMatchObject({
      page: 'loading',
      rows: [],
      open: undefined,
      composer: undefined,
    });
    frame.remove();
    expect(look(framed).snapshot.hooks.root).toBe('lost');
  });

  test('a page that takes its rows away while they are read gives what was still there', () => {
    const row = document.querySelector<HTMLElement>('.conv');
    if (!row) throw new Error('no row');
    // A getter of the page's own, run by the reader's own look.
    const own = row.querySelector.bind(row);
    row.querySelector = ((css: string) => {
      for (const other of document.querySelectorAll('.conv')) other.remove();
      return own(css);
    }) as typeof row.querySelector;
    expect(() => look()).not.toThrow();
    expect(look().snapshot.rows).toEqual([]);
  });
});
