import { act, cleanup, render, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFound } from '../../../components/phrases/use-found';
import { usePhrases } from '../../../components/phrases/use-phrases';
import { addPhrases, editPhrase, keepSearchSnapshot, keepSounds } from '../../../lib/phrases/commands';
import { allPhrases } from '../../../lib/phrases/queries';
import { entryOf, markOf, soundRow } from '../../../lib/phrases/search/entries';
import { layoutVersion, snapshotOf } from '../../../lib/phrases/search/snapshot';
import { layOut } from '../../../lib/phrases/search/streams';
import { soundsOf } from '../../../lib/phrases/sounds';
import type { Phrase } from '../../../lib/records/phrase.record';
import { db } from '../../../lib/store/database';

const writer = { memberId: null, now: () => 1_763_000_000_000 };
const uses = new Map<string, number>();
const all = (phrases: readonly Phrase[]) => phrases;
let shown: string[] = [];

function Search({ library, query }: { library: readonly Phrase[] | undefined; query: string }) {
  const found = useFound({ library, offer: all, uses, query, eager: true });
  shown = found.phrases.map(({ title }) => title);
  return null;
}

function LiveSearch({ query }: { query: string }) {
  return <Search library={usePhrases()} query={query} />;
}

const drafts = ['什么时候发货', '怎么退货'].map((title) => ({
  title,
  text: title,
  code: '',
  stage: '',
  tags: [],
}));

const sounded = async () => {
  const phrases = await allPhrases();
  await keepSounds(phrases.map((phrase) => soundRow(phrase, soundsOf(phrase))));
  return phrases;
};

const keepAll = async (phrases: Phrase[]) => {
  const sound = (phrase: Phrase) => soundRow(phrase, soundsOf(phrase));
  const streams = layOut(phrases.map((phrase) => entryOf(phrase, sound(phrase))));
  await keepSearchSnapshot(
    snapshotOf(
      streams,
      phrases.map((phrase) => markOf(phrase, sound(phrase))),
    ),
  );
};

beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  shown = [];
  await addPhrases(
    drafts.map((draft) => ({ ...draft, stage: '发货' })),
    writer,
  );
});

afterEach(() => {
  // A search that stays mounted would write into the results of the next.
  cleanup();
  vi.useRealTimers();
});

test('a panel finds by the kept layout before it has read the library, as the phrases stand now', async () => {
  const phrases = await sounded();
  await keepAll(phrases);
  const [gone] = phrases.filter(({ title }) => title === '怎么退货');
  await db.phrase.update(gone?.id ?? '', { deletedAt: 1 });
  render(<Search library={undefined} query="huo" />);
  await waitFor(() => expect(shown).toEqual(['什么时候发货']));
});

test('a layout from before is brought in line with the library', async () => {
  const [first] = await sounded();
  await keepAll(await allPhrases());
  await editPhrase(first?.id ?? '', { title: '开发票' }, { ...writer, now: () => writer.now() + 1 });
  await sounded();
  const { rerender } = render(<LiveSearch query="fapiao" />);
  await waitFor(() => expect(shown).toEqual(['开发票']));
  rerender(<LiveSearch query="shenmeshihou" />);
  await waitFor(() => expect(shown).toEqual([]));
});

test('the layout is kept once the library is at rest, and only where it changed', async () => {
  await sounded();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
  const put = vi.spyOn(db.searchSnapshot, 'put');
  const { unmount } = render(<LiveSearch query="shenmeshihou" />);
  await waitFor(() => expect(shown).toEqual(['什么时候发货']));
  await act(() => vi.advanceTimersByTimeAsync(6000));
  await waitFor(async () =>
    expect((await db.searchSnapshot.get('library'))?.names).toContain('什么时候发货'),
  );
  expect(put).toHaveBeenCalledTimes(1);
  unmount();
  render(<LiveSearch query="tuihuo" />);
  await waitFor(() => expect(shown).toEqual(['怎么退货']));
  await act(() => vi.advanceTimersByTimeAsync(6000));
  expect(put).toHaveBeenCalledTimes(1);
});

test.each([layoutVersion - 1, layoutVersion + 1])(
  'a kept layout of another make, %i, is passed over and made anew',
  async (layout) => {
    const phrases = await sounded();
    await keepAll(phrases);
    // Read as one of ours it would find the other phrase, and be taken for up to date.
    const row = await db.searchSnapshot.get('library');
    const swapped = (lines = '') => lines.split('\n').reverse().join('\n');
    await db.searchSnapshot.update('library', { layout, ids: swapped(row?.ids), marks: swapped(row?.marks) });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    render(<LiveSearch query="shenmeshihou" />);
    await waitFor(() => expect(shown).toEqual(['什么时候发货']));
    await act(() => vi.advanceTimersByTimeAsync(6000));
    await waitFor(async () =>
      expect(await db.searchSnapshot.get('library')).toMatchObject({ layout: layoutVersion, ids: row?.ids }),
    );
  },
);
