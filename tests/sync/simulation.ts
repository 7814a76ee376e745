import { randomId } from '../../lib/kernel/id';
import type { Told } from '../../lib/sync/judge';
import type { SharedRow } from '../../lib/sync/merge';
import { natsTransport } from '../../lib/sync/nats-transport';
import { Replica } from '../../lib/sync/replica';
import { type Chance, chance } from '../desk/chance';
import { aNote } from './a-row';
import { AShelf } from './a-shelf';
import { aTeam } from './a-team';

const notes = Array.from({ length: 8 }, (_, at) => `n${at}`);
const cards = ['c1', 'c2'];
/** Ms after which browsers that do not come to rest are taken for unlike. */
const patience = 30_000;

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
export class Desk {
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

  async live(edits: number, edited: () => void): Promise<void> {
    for (let step = 0; step < edits; step += 1) {
      this.edit();
      edited();
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
    // A note has a limit: of a long one the first half goes.
    const all = String(row.text).match(/[^。]*。|[^。]+$/g) ?? [];
    const parts = all.length > 20 ? all.slice(10) : all;
    const at = this.draw.int(0, parts.length);
    const kept =
      roll < 0.2 ? parts.filter((_, index) => index !== at) : parts.toSpliced(at, 0, this.ledger.word('s'));
    // And it cannot be empty.
    const text = kept.join('') || '始。';
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

export interface Outcome {
  /** What stands nowhere, though nobody took it away. */
  lost: string[];
  /** Words that were written. */
  added: number;
  /** Whether all browsers hold the same records. */
  alike: boolean;
  /** What a browser had to tell of refused records: nothing is expected. */
  told: Told[];
}

/**
 * Browsers that edit the same records, on and off, until a whole round brings nothing new to anybody.
 * @param authors who sits at each browser
 * @param faults what befalls the servers, spread evenly over the edits; waited for before the last rounds
 */
export async function simulate(
  connect: (author: string) => Promise<Parameters<typeof natsTransport>[0]>,
  authors: readonly string[],
  edits: number,
  faults: readonly (() => Promise<void>)[],
): Promise<Outcome> {
  const team = await aTeam(['boss', 'li', 'wang']);
  const ledger = new Ledger();
  const connections = await Promise.all(authors.map(connect));
  const desks = connections.map((connection, at) => {
    const author = authors[at] ?? '';
    const { ring, signers } = team;
    const seat = { ring, signers, author, signer: team.sign(author), device: `pc${at}` };
    const engine = (shelf: AShelf, tell: (one: Told) => void) =>
      new Replica(natsTransport(connection, 500), shelf, seat, randomId, tell);
    return new Desk(engine, ledger, chance(at));
  });
  let done = 0;
  const befell: Promise<void>[] = [];
  const edited = () => {
    done += 1;
    const fault = faults[befell.length];
    if (fault && done >= ((befell.length + 1) * edits * authors.length) / (faults.length + 1))
      befell.push((befell.at(-1) ?? Promise.resolve()).then(fault));
  };
  await Promise.all(desks.map((desk) => desk.live(edits, edited)));
  await Promise.all(befell);
  if (befell.length < faults.length) throw new Error('not all faults befell the servers');
  const rows = ({ shelf }: Desk) =>
    JSON.stringify([...shelf.rows].map(([name, { row }]) => [name, row] as const).sort());
  const alike = () => new Set(desks.map(rows)).size === 1;
  const round = async () => {
    const quiet = [];
    for (const desk of [...desks, ...desks]) quiet.push(await desk.sync());
    return quiet.every(Boolean);
  };
  // A server of a cluster may lag a moment behind the others; who asks it then is not in step yet.
  const end = Date.now() + patience;
  while (!((await round()) && alike()) && Date.now() < end);
  const [first] = desks;
  const stand = new Set(first ? wordsOf(JSON.parse(rows(first))) : []);
  await Promise.all(connections.map((connection) => connection.close()));
  return {
    lost: [...ledger.added].filter((word) => !ledger.dropped.has(word) && !stand.has(word)),
    added: ledger.added.size,
    alike: alike(),
    told: desks.flatMap(({ told }) => told),
  };
}
