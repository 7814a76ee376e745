import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addPhrases } from '../../../lib/phrases/commands';
import { allPhrases } from '../../../lib/phrases/queries';
import { freshStore } from '../../store/fresh';
import { draft, openLibrary, writer } from './a-library';
import { firstView } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

let panel: Awaited<ReturnType<typeof openLibrary>>;
afterEach(() => panel.page.leave());

async function seek(query: string, id = 1) {
  panel.page.tell({ t: 'seek', id, query });
  await waitFor(() => expect(panel.page.last('found')).toMatchObject({ id }));
  const found = panel.page.last('found');
  if (found?.t !== 'found') throw new Error('nothing was found');
  return found;
}
const idOf = async (title: string) => (await allPhrases()).find((phrase) => phrase.title === title)?.id ?? '';

describe('the palette in the page asks the panel', () => {
  test('for a code: title, code and how it will read, and no more of the library', async () => {
    panel = await openLibrary();
    const { rows, total } = await seek('hy');
    expect(total).toBe(1);
    expect(rows).toEqual([
      {
        id: await idOf('欢迎'),
        title: '欢迎',
        code: 'hy',
        text: '小王您好,我是客服 01,欢迎来到青禾服饰',
        marks: [],
      },
    ]);
  });

  test('what was searched for in the title is told as places', async () => {
    panel = await openLibrary();
    expect((await seek('发货')).rows[0]?.marks).toEqual([[0, 2]]);
  });

  test('for nothing yet: the most used, at most nine, with folded spaces and no long text', async () => {
    await addPhrases(
      Array.from({ length: 9 }, (_, n) => draft(`第${n}条`, '很长的话 '.repeat(50))),
      writer,
    );
    panel = await openLibrary();
    const { rows, total } = await seek('');
    expect(rows).toHaveLength(9);
    expect(total).toBe(13);
    expect(Math.max(...rows.map(({ text }) => text.length))).toBeLessThanOrEqual(80);
    expect(rows.every(({ text }) => !text.includes('\n'))).toBe(true);
  });

  test('for a word that no phrase has: those that mean it, told as such by a total of 0', async () => {
    await addPhrases([draft('付款方式', '亲,支持各种付款方式的')], writer);
    panel = await openLibrary();
    await seek('花呗');
    await waitFor(() =>
      expect(panel.page.last('found')).toMatchObject({ total: 0, rows: [{ title: '付款方式', marks: [] }] }),
    );
  });

  test('and fills what was picked, collapsed or not', async () => {
    panel = await openLibrary({ place: { ...firstView.place, collapsed: false } });
    panel.page.show({ place: { ...firstView.place, collapsed: true } });
    await screen.findByRole('button', { name: '展开边栏' });
    await seek('fh');
    panel.page.tell({ t: 'pick', phraseId: await idOf('发货') });
    await waitFor(() =>
      expect(panel.page.last('fill')).toMatchObject({ text: '48 小时内发出', replace: false }),
    );
  });

  test('what a phrase has to know is asked in the panel, which unfolds and takes the focus', async () => {
    await addPhrases([draft('查件', '单号 {?单号} 在查', { code: 'cj' })], writer);
    panel = await openLibrary();
    panel.page.show({ place: { ...firstView.place, collapsed: true } });
    await screen.findByRole('button', { name: '展开边栏' });
    panel.page.tell({ t: 'pick', phraseId: await idOf('查件') });
    await waitFor(() => expect(panel.page.last('focus')).toBeDefined());
    expect(panel.page.last('place')).toEqual({ t: 'place', place: { collapsed: false } });
    expect(screen.queryByRole('form')).toBeNull();
    panel.page.show({ place: firstView.place });
    const form = await screen.findByRole('form', { name: /查件/ });
    await waitFor(() => expect(within(form).getByRole('textbox')).toHaveFocus());
    expect(panel.page.fills()).toEqual([]);
  });

  test('a focus that does not come is asked for again, five times in all', async () => {
    await addPhrases([draft('查件', '单号 {?单号} 在查', { code: 'cj' })], writer);
    panel = await openLibrary();
    const asked = () => panel.page.got.filter(({ t }) => t === 'focus').length;
    const has = vi.spyOn(document, 'hasFocus').mockReturnValue(false);
    panel.page.tell({ t: 'pick', phraseId: await idOf('查件') });
    await waitFor(() => expect(asked()).toBe(2));
    has.mockReturnValue(true);
    const looked = has.mock.calls.length;
    await waitFor(() => expect(has.mock.calls.length).toBeGreaterThan(looked));
    expect(asked()).toBeLessThanOrEqual(3);
    has.mockReturnValue(false);
    const before = asked();
    panel.page.tell({ t: 'pick', phraseId: await idOf('查件') });
    await waitFor(() => expect(asked() - before).toBe(5));
  });

  test('a phrase that is gone is not filled', async () => {
    panel = await openLibrary();
    panel.page.tell({ t: 'pick', phraseId: 'gone' });
    await seek('fh');
    expect(panel.page.fills()).toEqual([]);
  });
});
