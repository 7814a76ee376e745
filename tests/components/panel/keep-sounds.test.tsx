import { render, waitFor } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { KeepSounds } from '../../../components/phrases/keep-sounds';
import { usePhrases } from '../../../components/phrases/use-phrases';
import { addPhrases, editPhrase } from '../../../lib/phrases/commands';
import { soundRow } from '../../../lib/phrases/search/entries';
import { syllablesOf } from '../../../lib/phrases/sounds';
import type { Phrase } from '../../../lib/records/phrase.record';
import { db } from '../../../lib/store/database';

const here = vi.hoisted(() => ({ page: 0, started: 0, running: 0 }));

vi.mock('../../../lib/phrases/sounds', async (original) => {
  const real = await original<typeof import('../../../lib/phrases/sounds')>();
  return {
    ...real,
    soundsOf: (phrase: Phrase) => {
      here.page += 1;
      return real.soundsOf(phrase);
    },
  };
});

/** happy-dom has no workers: answers as the real one does, which is driven end to end. */
class PlayedWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  constructor() {
    here.started += 1;
    here.running += 1;
  }
  postMessage(phrases: readonly Phrase[]) {
    const rows = phrases.map((phrase) =>
      soundRow(phrase, { title: syllablesOf(phrase.title), tags: [], stage: [], signs: '' }),
    );
    setTimeout(() => this.onmessage?.({ data: rows }));
  }
  terminate() {
    here.running -= 1;
  }
}

const writer = { memberId: null, now: () => 1_763_000_000_000 };

function Library() {
  return <KeepSounds phrases={usePhrases() ?? []} />;
}

const kept = async () =>
  (await db.phraseSound.toArray()).flatMap(({ sounds }) => sounds.map(({ title }) => title)).sort();

beforeEach(async () => {
  vi.stubGlobal('Worker', PlayedWorker);
  Object.assign(here, { page: 0, started: 0, running: 0 });
  await Promise.all(db.tables.map((table) => table.clear()));
  await addPhrases(
    ['发货', '退货'].map((title) => ({ title, text: title, code: '', stage: '', tags: [] })),
    writer,
  );
});

test('sounds are worked out beside the page, which never loads the dictionary; then the worker is gone', async () => {
  const { unmount } = render(<Library />);
  await waitFor(async () => expect(await kept()).toEqual(['fa huo', 'tui huo']));
  await waitFor(() => expect(here).toEqual({ page: 0, started: 1, running: 0 }));
  const [first] = await db.phrase.toArray();
  await editPhrase(first?.id ?? '', { title: '改价' }, { ...writer, now: () => writer.now() + 1 });
  await waitFor(async () => expect(await kept()).toContain('gai jia'));
  await waitFor(() => expect(here).toEqual({ page: 0, started: 2, running: 0 }));
  unmount();
  expect(here.running).toBe(0);
});
