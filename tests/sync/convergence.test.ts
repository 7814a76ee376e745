import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomId } from '../../lib/kernel/id';
import type { Told } from '../../lib/sync/judge';
import type { SharedRow } from '../../lib/sync/merge';
import { natsTransport } from '../../lib/sync/nats-transport';
import { Replica } from '../../lib/sync/replica';
import { type Chance, chance } from '../desk/chance';
import { aNote } from './a-row';
import { AShelf } from './a-shelf';
import { type ATeam, aTeam } from './a-team';
import { program, type RunningServer, startServer } from './nats-server';

const notes = Array.from({ length: 8 }, (_, at) => `n${at}`);
const cards = ['c1', 'c2'];
const edits = 90;

/** What people did, and what somebody took away who had seen it. */
class Ledger {
  readonly added = new Set<string>();
  readonly dropped = new Set<string>();
  private made = 0;

  /** A new word that stands nowhere yet. */
  word(sign: string): string {
    this.made += 1;
    const word = `${sign}${this.made}。`;
    this.added.add(word);
    return word;
  }
}

const wordsOf = (row: SharedRow) => JSON.stringify(row).match(/[si]\d+。/g) ?? [];

/** One browser: edits while it is off and on, and syncs when it likes. */
class Desk {
  readonly shelf = new AShelf();
  readonly told: Told[] = [];
  private offline = 0;

  constructor(
    readonly replica: (shelf: AShelf, tell: (one: Told) => void) => Replica,
    private readonly ledger: Ledger,
    private readonly draw: Chance,
  ) {
    this.engine = replica(this.shelf, (one) => this.told.push(one));
  }
  readonly engine: Replica;

  async live(edited: () => Promise<void>): Promise<void> {
    for (let step = 0; step < edits; step += 1) {
      this.edit();
      await edited();
      if (this.offline > 0) this.offline -= 1;
      else if (this.draw.next() < 0.1) this.offline = this.draw.int(3, 15);
      else await this.sync();
    }
  }

  /** Returns true when everything was taken and carried. */
  async sync(): Promise<boolean> {
    const failed = (await this.engine.pull()) ?? (await this.engine.push());
    return failed === null && (await this.shelf.dirty()).length === 0;
  }

  private edit(): void {
    if (this.draw.next() < 0.25) this.editCard(this.draw.pick(cards));
    else this.editNote(this.draw.pick(notes));
  }

  private editNote(id: string): void {
    const row = this.shelf.now('note', id).row ?? aNote({ id, text: '始。' });
    const roll = this.draw.next();
    if (roll < 0.08 && row.deletedAt === null) {
      this.put('note', row, { deletedAt: 9 });
      return;
    }
    const parts = String(row.text).match(/[^。]*。|[^。]+$/g) ?? [];
    const at = this.draw.int(0, parts.length);
    const kept =
      roll < 0.2 ? parts.filter((_, index) => index !== at) : parts.toSpliced(at, 0, this.ledger.word('s'));
    // A note has a limit, and cannot be empty.
    const text = kept.length > 40 ? kept.slice(20).join('') : kept.join('') || '始。';
    this.put('note', row, { text, open: this.draw.next() < 0.5, deletedAt: null });
  }

  private editCard(id: string): void {
    const meta = { id, createdAt: 1, updatedAt: 1, memberId: null, deletedAt: null };
    const row = this.shelf.now('handover', id).row ?? {
      ...{ ...meta, fromName: '', items: [], remark: '', accepted: null },
    };
    const items = row.items as { id: string; text: string }[];
    if (items.length > 0 && this.draw.next() < 0.3) {
      const gone = this.draw.pick(items);
      this.put('handover', row, { items: items.filter((item) => item !== gone) });
      return;
    }
    const plain = { kind: 'other', buyerKey: null, nick: '', waitingSince: null };
    const item = { ...plain, id: randomId(), text: this.ledger.word('i') };
    this.put('handover', row, { items: [...items, item] });
  }

  private put(kind: string, row: SharedRow, fields: Partial<SharedRow>): void {
    const after: SharedRow = { ...row, ...fields, updatedAt: row.updatedAt + 1 };
    const stay: string[] = after.deletedAt === null ? wordsOf(after) : [];
    for (const word of wordsOf(row)) if (!stay.includes(word)) this.ledger.dropped.add(word);
    this.shelf.edit(kind, after);
  }
}

describe.skipIf(!program)('four browsers, on and off, and a server that falls over', () => {
  let server: RunningServer;
  let team: ATeam;

  beforeAll(async () => {
    [server, team] = await Promise.all([startServer(), aTeam(['boss', 'li', 'wang'])]);
  });
  afterAll(() => server?.close());

  test('lose nothing and end alike', async () => {
    const ledger = new Ledger();
    const authors = ['li', 'li', 'wang', 'boss'];
    const connections = await Promise.all(authors.map((author) => server.connect(author)));
    const desks = authors.map((author, at) => {
      const connection = connections[at] as (typeof connections)[number];
      const seat = {
        ring: team.ring,
        signers: team.signers,
        author,
        signer: team.sign(author),
        device: `pc${at}`,
      };
      const engine = (shelf: AShelf, tell: (one: Told) => void) =>
        new Replica(natsTransport(connection, 500), shelf, seat, randomId, tell);
      return new Desk(engine, ledger, chance(at));
    });
    let done = 0;
    let crashed: Promise<void> | undefined;
    const edited = async () => {
      done += 1;
      if (done === (edits * authors.length) / 2) crashed = server.crash();
    };
    await Promise.all(desks.map((desk) => desk.live(edited)));
    await crashed;
    expect(crashed).toBeDefined();
    // Until a whole round brings nothing new to anybody.
    const rounds = async () => {
      const quiet = [];
      for (const desk of [...desks, ...desks]) quiet.push(await desk.sync());
      return quiet.every(Boolean);
    };
    while (!(await rounds()));
    const rows = ({ shelf }: Desk) =>
      Object.fromEntries([...shelf.rows].map(([name, { row }]) => [name, row] as const).sort());
    const [first] = desks as [Desk];
    for (const desk of desks) {
      expect(rows(desk)).toEqual(rows(first));
      expect(desk.told).toEqual([]);
    }
    const stand = new Set(Object.values(rows(first)).flatMap((row) => (row ? wordsOf(row) : [])));
    expect([...ledger.added].filter((word) => !ledger.dropped.has(word) && !stand.has(word))).toEqual([]);
    expect(ledger.added.size).toBeGreaterThan(100);
    await Promise.all(connections.map((connection) => connection.close()));
  }, 60_000);
});
