import Dexie, { type Table } from 'dexie';
import { LibraryIndex } from '../../lib/phrases/search/library-index';
import { snapshotOf, streamsOf } from '../../lib/phrases/search/snapshot';
import { layOut } from '../../lib/phrases/search/streams';
import { soundsOf } from '../../lib/phrases/sounds';
import type { SearchSnapshot } from '../../lib/records/search-snapshot.record';
import { type GeneratedPhrase, generatePhrases } from '../data/phrase-generator';

declare global {
  interface Window {
    /** Lays a library out and stores it as the product does. */
    storeLibrary(count: number): Promise<void>;
    /** Ms from an open database to the first results with their phrases, and of reading one row alone. */
    timeCold(): Promise<{ searchable: number; found: number; oneRow: number }>;
  }
}

interface Library extends Dexie {
  phrase: Table<GeneratedPhrase, string>;
  searchSnapshot: Table<SearchSnapshot, string>;
}

function library(): Library {
  const database = new Dexie('bench') as Library;
  database.version(1).stores({ phrase: 'id', searchSnapshot: 'id' });
  return database;
}

window.storeLibrary = async (count) => {
  await Dexie.delete('bench');
  const phrases = generatePhrases(count);
  const streams = layOut(phrases.map((phrase) => ({ ...phrase, sounds: soundsOf(phrase) })));
  const database = library();
  for (let at = 0; at < count; at += 10_000) await database.phrase.bulkAdd(phrases.slice(at, at + 10_000));
  await database.searchSnapshot.put(
    snapshotOf(
      streams,
      streams.ids.map((_, i) => `${1_763_000_000_000 + i} true`),
    ),
  );
  database.close();
};

window.timeCold = async () => {
  const database = library();
  await database.open();
  // The first read of a connection finds its tables; that is part of opening.
  await database.phrase.get('nobody');
  const start = performance.now();
  const row = await database.searchSnapshot.get('library');
  if (!row) throw new Error('no snapshot');
  const index = LibraryIndex.restore(streamsOf(row));
  const { ids } = index.search('fahuo', 200);
  const searchable = performance.now() - start;
  const found = await database.phrase.bulkGet(ids.slice(0, 30));
  const oneRow = performance.now();
  await database.phrase.get(ids[0] as string);
  const result = {
    searchable,
    found: found.filter(Boolean).length,
    oneRow: performance.now() - oneRow,
  };
  database.close();
  return result;
};
