import { render, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { useFound } from '../../../components/phrases/use-found';
import { usePhrases } from '../../../components/phrases/use-phrases';
import { addPhrases } from '../../../lib/phrases/commands';
import { LibraryIndex } from '../../../lib/phrases/search/library-index';
import type { Phrase } from '../../../lib/records/phrase.record';
import { db } from '../../../lib/store/database';

const writer = { memberId: null, now: () => 1_763_000_000_000 };
const uses = new Map<string, number>();
const all = (phrases: readonly Phrase[]) => phrases;
let shown: string[] = [];

function Search({ query }: { query: string }) {
  shown = useFound({ library: usePhrases(), offer: all, uses, query, eager: true }).phrases.map(
    ({ title }) => title,
  );
  return null;
}

const add = (titles: readonly string[]) =>
  addPhrases(
    titles.map((title) => ({ title, text: title, code: '', stage: '发货', tags: [] })),
    writer,
  );

beforeEach(async () => {
  shown = [];
  await Promise.all(db.tables.map((table) => table.clear()));
});

test('a library that grows by hundreds is laid out in slices; every phrase is found without a new panel', async () => {
  await add(['最早']);
  render(<Search query="最" />);
  await waitFor(() => expect(shown).toEqual(['最早']));
  const atOnce: number[] = [];
  const { of } = LibraryIndex;
  vi.spyOn(LibraryIndex, 'of').mockImplementation((entries) => {
    atOnce.push(entries.length);
    return of(entries);
  });
  const update = LibraryIndex.prototype.update;
  vi.spyOn(LibraryIndex.prototype, 'update').mockImplementation(function (this: LibraryIndex, some, gone) {
    atOnce.push(some.length);
    update.call(this, some, gone);
  });
  for (const batch of ['甲', '乙', '丙'])
    await add(Array.from({ length: 400 }, (_, at) => (at === 399 ? `最${batch}` : `${batch}${at}`)));
  await waitFor(() => expect([...shown].sort()).toEqual(['最早', '最甲', '最乙', '最丙'].sort()));
  expect(Math.max(0, ...atOnce)).toBeLessThanOrEqual(100);
});
