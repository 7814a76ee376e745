import { describe, expect, test } from 'vitest';
import { noteRecord } from '../../lib/records/note.record';
import type { RecordType } from '../../lib/records/record';
import { mergeRows, type SharedRow } from '../../lib/sync/merge';
import { type Chance, chance } from '../desk/chance';
import { aNote } from './a-row';

// A note with tags: what an agent writes, in all its ways, in one row.
const type: RecordType = { ...noteRecord, schema: noteRecord.schema.omit({ text: true }) };

interface Replica {
  local: SharedRow;
  base: SharedRow;
  rev: number;
}

/** Everything that anybody ever added, less what somebody took away who had seen it. */
class Play {
  server = { row: aNote({ text: '', tags: [] }), rev: 1 };
  readonly wanted = new Set<string>();
  readonly dropped = new Set<string>();
  private made = 0;
  readonly replicas: Replica[];

  constructor(
    private readonly draw: Chance,
    count: number,
  ) {
    const { row } = this.server;
    this.replicas = Array.from({ length: count }, () => ({ local: row, base: row, rev: 1 }));
  }

  edit(replica: Replica): void {
    const { local } = replica;
    this.made += 1;
    const { made } = this;
    const tags = local.tags as string[];
    const change = {
      add: () => ({ tags: [...tags, `t${made}`] }),
      drop: () => ({ tags: tags.slice(1) }),
      write: () => ({ text: insert(local.text as string, `s${made}。`, this.draw) }),
      open: () => ({ open: !local.open }),
    }[this.draw.pick(['add', 'add', 'drop', 'write', 'write', 'open'] as const)]();
    const words = (row: SharedRow) => [
      ...(row.tags as string[]),
      ...(String(row.text).match(/s\d+。/g) ?? []),
    ];
    const after = { ...local, ...change, updatedAt: this.made };
    for (const word of words(after)) if (!words(local).includes(word)) this.wanted.add(word);
    for (const word of words(local)) if (!words(after).includes(word)) this.dropped.add(word);
    replica.local = after;
  }

  /** Pull, merge, push: what a browser does when it is online. */
  sync(replica: Replica): void {
    if (replica.rev < this.server.rev) {
      replica.local =
        replica.local === replica.base
          ? this.server.row
          : mergeRows(type, replica.base, replica.local, this.server.row).row;
      Object.assign(replica, { base: this.server.row, rev: this.server.rev });
    }
    if (replica.local === replica.base) return;
    this.server = { row: replica.local, rev: this.server.rev + 1 };
    Object.assign(replica, { base: replica.local, rev: this.server.rev });
  }
}

function insert(text: string, sentence: string, draw: Chance): string {
  const parts = text.match(/[^。]+。/g) ?? [];
  parts.splice(draw.int(0, parts.length), 0, sentence);
  return parts.join('');
}

describe.each(Array.from({ length: 60 }, (_, seed) => seed))('seed %d', (seed) => {
  const draw = chance(seed);

  test('all replicas end alike, and nothing that was added is lost', () => {
    const play = new Play(draw, draw.int(2, 5));
    for (let step = 0; step < 120; step += 1) {
      const replica = draw.pick(play.replicas);
      if (draw.next() < 0.6) play.edit(replica);
      else play.sync(replica);
    }
    for (const replica of [...play.replicas, ...play.replicas]) play.sync(replica);
    for (const { local } of play.replicas) expect(local).toEqual(play.server.row);
    const { tags, text } = play.server.row as unknown as { tags: string[]; text: string };
    const stands = (word: string) => tags.includes(word) || text.includes(word);
    expect([...play.wanted].filter((word) => !play.dropped.has(word) && !stands(word))).toEqual([]);
    expect([...play.dropped].filter((word) => tags.includes(word))).toEqual([]);
    expect(new Set(tags).size).toBe(tags.length);
  });

  test('which of two came first changes the order at most, and which scalar stands', () => {
    const play = new Play(draw, 2);
    const [a, b] = play.replicas as [Replica, Replica];
    for (const replica of [a, a, a, b, b, b]) play.edit(replica);
    const contents = (mine: Replica, theirs: Replica) => {
      const { row, clashes } = mergeRows(type, a.base, mine.local, theirs.local);
      const sentences = [...String(row.text).matchAll(/s\d+。/g)].map(String).sort();
      return [(row.tags as string[]).toSorted(), sentences, clashes.length];
    };
    expect(contents(a, b)).toEqual(contents(b, a));
  });
});
