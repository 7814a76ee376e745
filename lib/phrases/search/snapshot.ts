import type { SearchSnapshot } from '../../records/search-snapshot.record';
import { read, written } from './numbers';
import type { Streams } from './streams';

/** Raised whenever {@link Streams} hold something else than before. 2: texts in numbers, all sounds of a character. */
export const layoutVersion = 2;

/** Larger numbers take two characters, of 15 bits each, so that none is half of a pair. */
const half = 15;

const lengths = (starts: Uint32Array): string =>
  written(Array.from(starts.subarray(1), (end, i) => end - (starts[i] as number)));

function starts(text: string): Uint32Array {
  const sums = new Uint32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) sums[i + 1] = (sums[i] as number) + text.charCodeAt(i);
  return sums;
}

/** The laid-out library as one row of the store. @param marks what of each phrase was laid out, in the order of the streams */
export function snapshotOf(streams: Streams, marks: readonly string[]): SearchSnapshot {
  const { codeOrder } = streams;
  return {
    id: 'library',
    layout: layoutVersion,
    ids: streams.ids.join('\n'),
    marks: marks.join('\n'),
    names: streams.names,
    bodies: streams.bodies,
    alphabet: streams.alphabet,
    codes: streams.codes.join('\n'),
    codeOrder: written(Array.from(codeOrder, (n) => [n >> half, n & ((1 << half) - 1)]).flat()),
    initials: written(streams.initials),
    sounds: written(streams.sounds),
    nameLengths: lengths(streams.starts),
    titleLengths: written(streams.titleLengths),
    bodyLengths: lengths(streams.bodyStarts),
    syllables: streams.syllables.join('\n'),
    signs: streams.signs,
    signSounds: written(streams.signSounds),
  };
}

/** What {@link snapshotOf} made a row of. */
export function streamsOf(row: SearchSnapshot): Streams {
  const lines = (text: string) => (row.nameLengths === '' ? [] : text.split('\n'));
  const codeOrder = new Uint32Array(row.codeOrder.length / 2);
  for (let i = 0; i < codeOrder.length; i++)
    codeOrder[i] = (row.codeOrder.charCodeAt(2 * i) << half) | row.codeOrder.charCodeAt(2 * i + 1);
  return {
    ids: lines(row.ids),
    names: row.names,
    initials: read(row.initials, Uint8Array),
    sounds: read(row.sounds, Uint16Array),
    starts: starts(row.nameLengths),
    titleLengths: read(row.titleLengths, Uint16Array),
    bodies: row.bodies,
    alphabet: row.alphabet,
    bodyStarts: starts(row.bodyLengths),
    codes: lines(row.codes),
    codeOrder,
    syllables: row.syllables.split('\n'),
    signs: row.signs,
    signSounds: read(row.signSounds, Uint16Array),
  };
}

/** The marks of a row by phrase id. */
export const marksOf = ({ ids, marks }: Pick<SearchSnapshot, 'ids' | 'marks'>): Map<string, string> => {
  const said = marks.split('\n');
  return new Map(ids === '' ? [] : ids.split('\n').map((id, i) => [id, said[i] ?? '']));
};
