import { expect, test } from 'vitest';
import { entryOf, soundRow } from '../../../lib/phrases/search/entries';
import { LibraryIndex } from '../../../lib/phrases/search/library-index';
import { marksOf, snapshotOf, streamsOf } from '../../../lib/phrases/search/snapshot';
import { layOut } from '../../../lib/phrases/search/streams';
import { soundsOf } from '../../../lib/phrases/sounds';
import { searchSnapshotSchema } from '../../../lib/records/search-snapshot.record';
import { generatePhrases } from '../../data/phrase-generator';
import { aPhrase } from '../a-phrase';

const laidOut = (count: number) => {
  const phrases = generatePhrases(count).map(({ id, title, text, stage, tags, code }, i) =>
    aPhrase({
      id,
      title,
      text: `${text}${i % 7 ? '' : '\n第二行 🎁'}`,
      stage,
      tags,
      code: i % 3 ? code : '',
    }),
  );
  return {
    marks: phrases.map(({ updatedAt }, i) => `${updatedAt + i} true`),
    streams: layOut(phrases.map((phrase) => entryOf(phrase, soundRow(phrase, soundsOf(phrase))))),
  };
};

test.each([0, 1, 3000])('%d phrases come out of the row as they went in', (count) => {
  const { streams, marks } = laidOut(count);
  const row = snapshotOf(streams, marks);
  expect(streamsOf(searchSnapshotSchema.parse(JSON.parse(JSON.stringify(row))))).toEqual(streams);
  expect([...marksOf(row)]).toEqual(streams.ids.map((id, i) => [id, marks[i]]));
});

test('more phrases with a code than one character can number', () => {
  const codes = Array.from({ length: 40_000 }, (_, i) => `c${i}`);
  const streams = layOut(
    codes.map((code) => ({ id: code, title: code, tags: [], stage: '', text: '', code, sounds: undefined })),
  );
  expect(streamsOf(snapshotOf(streams, codes)).codeOrder).toEqual(streams.codeOrder);
});

test('what is restored finds what was laid out', () => {
  const { streams, marks } = laidOut(500);
  const [before, after] = [
    LibraryIndex.restore(streams),
    LibraryIndex.restore(streamsOf(snapshotOf(streams, marks))),
  ];
  for (const query of ['fahuo', '退货', 'yhj', 'fah', '发票', 'kf'])
    expect(after.search(query, 20).ids, query).toEqual(before.search(query, 20).ids);
});

test('a code with a line break in it takes no other’s line', () => {
  const entries = ['a\nb', 'c'].map((code) => ({
    id: code,
    title: code,
    tags: [],
    stage: '',
    text: '',
    code,
    sounds: undefined,
  }));
  expect(streamsOf(snapshotOf(layOut(entries), ['1', '2'])).codes).toEqual(['a b', 'c']);
});
