import type { NewId } from '../kernel/id';
import { databaseVersion } from '../records/registry';
import type { Seat } from './believe';
import { inStep, refusedFor } from './decide';
import { type Content, seal } from './envelope';
import { judge, mayWrite, type Told } from './judge';
import { type Bytes, keyName } from './keys';
import { type Kind, kinds } from './kinds';
import { Looks } from './looks';
import { type Failure, newest, pagesAfter, putOver, type Stored, type Transport } from './remote';
import type { At, Change, Shelf } from './shelf';

/** Writes that are under way at once. */
const flight = 64;
/** Names of records that are remembered for a secret to come; somebody may write any number of false ones. */
const mostLater = 1000;

type Sealed = { at: At; content: Content; data: Bytes; expected: number };

/**
 * One browser's copy of the team's records. Pull takes what came since the cursor, push writes what was edited if the
 * server still has what it rests on. Either may be broken off anywhere and run again.
 */
export class Replica {
  /** The last push met conflicts; what they were merged into is still to be carried. */
  unsettled = false;
  /** The last push met a server without room. */
  full = false;
  /** Up to which epoch's secret records that waited for it were looked at. */
  private recalled = 0;
  /** Waited for a secret in an earlier session already: what still has none has a false epoch. */
  private waited: ReadonlySet<string> | undefined;
  private readonly looks = new Looks();
  /** Rows that are one member's own and never meant the team. */
  private readonly own = new Set<string>();

  /**
   * @param tell hears of everything that was not believed or not taken
   * @param passed hears of every page, for what is of no table
   * @param renew asked when somebody unknown, or an unknown secret, has sealed something: who is of the team now?
   */
  constructor(
    private readonly transport: Transport,
    private readonly shelf: Shelf,
    private seat: Seat,
    private readonly newOp: NewId,
    private readonly tell: (told: Told) => void,
    private readonly renew: () => Promise<Seat | null> = async () => null,
    private readonly passed: (page: readonly Stored[]) => Promise<void> = async () => {},
  ) {}

  /** Takes everything that is newer than the cursor. Returns why it broke off, `null` when it is up to date. */
  async pull(): Promise<Failure | null> {
    const { cursor, later } = await this.shelf.progress();
    this.waited ??= new Set(later);
    for await (const page of pagesAfter(this.transport, cursor)) {
      if (!page.ok) return page.error;
      await this.take(page.value, page.value.at(-1)?.rev);
    }
    return await this.recall();
  }

  /** Takes what waited for a secret, once one has come. */
  private async recall(): Promise<Failure | null> {
    const { epoch } = this.seat.ring;
    if (epoch <= this.recalled) return null;
    const { later } = await this.shelf.progress();
    const found: Stored[] = [];
    for (const key of later) {
      const stored = await newest(this.transport, key);
      if (!stored.ok) return stored.error;
      if (stored.value) found.push(stored.value);
    }
    if (later.length > 0) await this.shelf.advance({ later: (await this.take(found)).later });
    this.recalled = epoch;
    return null;
  }

  /** Takes part of the key space, such as `l.>`, ahead of its turn; the cursor stays. */
  async glance(filter: string): Promise<Failure | null> {
    for await (const page of pagesAfter(this.transport, 0, filter)) {
      if (!page.ok) return page.error;
      await this.take(page.value);
    }
    return null;
  }

  /** Carries what was edited, each record once; what met a conflict is merged and stays to be carried. */
  async push(): Promise<Failure | null> {
    this.unsettled = false;
    this.full = false;
    const ours = await this.toCarry();
    for (let from = 0; from < ours.length; from += flight) {
      const failure = await this.carry(ours.slice(from, from + flight));
      if (failure) return failure;
    }
    return null;
  }

  /** Everything edited here that this member may write; what he may not is marked as refused. */
  async toCarry(): Promise<{ kind: Kind; id: string }[]> {
    const ours: { kind: Kind; id: string }[] = [];
    for (const { kind: name, id, refused } of await this.shelf.dirty()) {
      const kind = kinds.get(name);
      if (!kind) continue;
      // Of a form that this edition does not know: whatever was made of it would undo something.
      if (refused === 'newer' || refused === 'kept') continue;
      if (mayWrite(this.seat, kind)) ours.push({ kind, id });
      else if (refused === null && !this.own.has(`${name}|${id}`)) await this.refuse(kind, id);
    }
    return ours;
  }

  private async refuse(kind: Kind, id: string): Promise<void> {
    const { branch, kind: name, type } = kind;
    const { row } = await this.shelf.held(name, id);
    if (type.desk || (type.own && row?.[type.own] != null)) {
      this.own.add(`${name}|${id}`);
      return;
    }
    const key = await keyName(this.seat.ring, branch, name, id);
    await this.shelf.change([
      { at: { kind: name, id, key }, decide: (held) => refusedFor(held, 'forbidden') },
    ]);
  }

  private async carry(some: { kind: Kind; id: string }[]): Promise<Failure | null> {
    const { swept } = await this.shelf.progress();
    const all = await Promise.all(some.map(({ kind, id }) => this.sealOne(kind, id, swept.n)));
    const ready = all.filter((one) => one !== null);
    // Remembered before it is sent: when the acknowledgement is lost, this is how the write is known for ours.
    await this.shelf.change(
      ready.map(({ at, content: { op } }) => ({
        at,
        decide: (held) => ({ ...held, known: { ...held.known, sent: [...held.known.sent, op] } }),
      })),
    );
    const answers = await Promise.all(
      ready.map(({ at, data, expected }) => putOver(this.transport, at.key, data, expected)),
    );
    const changes: Change[] = [];
    const conflicts: { at: At; gone: boolean }[] = [];
    let failure: Failure | null = null;
    for (const [index, { at, content }] of ready.entries()) {
      const written = answers[index];
      if (!written) continue;
      if (written.ok) changes.push({ at, decide: (held) => inStep(held, content, written.value) });
      else if (written.error === 'conflict') conflicts.push({ at, gone: false });
      else if (written.error === 'gone') conflicts.push({ at, gone: true });
      else if (written.error === 'later') failure = 'later';
      else {
        const why = written.error;
        this.tell({ key: at.key, why });
        this.full ||= why === 'full';
        changes.push({ at, decide: (held) => refusedFor(held, why, content.op) });
      }
    }
    await this.shelf.change(changes);
    for (const { at, gone } of conflicts) {
      const failed = await this.settle(at, gone);
      if (failed) return failed;
    }
    return failure;
  }

  private async sealOne(kind: Kind, id: string, sweptN: number): Promise<Sealed | null> {
    const { ring, signer, author, device } = this.seat;
    const { row, known } = await this.shelf.held(kind.kind, id);
    if (!row || known.forgotten) return null;
    const at = { kind: kind.kind, id, key: await keyName(ring, kind.branch, kind.kind, id) };
    const n = Math.max(known.n, known.rev === 0 ? sweptN : 0) + 1;
    const edition = databaseVersion;
    const content: Content = { n, prev: known.rev, op: this.newOp(), device, author, edition, row };
    const sealed = await seal(ring, at.key, content, signer);
    if (sealed.ok) return { at, content, data: sealed.value, expected: known.rev };
    if (known.refused !== sealed.error) {
      this.tell({ key: at.key, why: sealed.error });
      await this.shelf.change([{ at, decide: (held) => refusedFor(held, sealed.error) }]);
    }
    return null;
  }

  /**
   * Somebody was first, or it was our own write whose acknowledgement was lost.
   * @param gone the server that leads has none; one that merely has none yet lags behind it
   */
  private async settle(at: At, gone: boolean): Promise<Failure | null> {
    const there = await newest(this.transport, at.key);
    if (!there.ok) return there.error;
    const waits = there.value
      ? (await this.take([there.value])).later.length === 0
      : !gone && this.looks.again(at.key);
    this.unsettled ||= waits;
    if (there.value || waits) return null;
    await this.shelf.change([
      { at, decide: (held) => ({ ...held, known: { ...held.known, forgotten: true } }) },
    ]);
    this.tell({ key: at.key, why: 'forgotten' });
    return null;
  }

  /**
   * One transaction for all of them, and for the cursor, if there is one.
   * @returns names of those that wait for a secret
   */
  private async take(page: readonly Stored[], cursor?: number): Promise<{ later: string[] }> {
    let renewed: Promise<void> | undefined;
    const renew = () => (renewed ??= this.renewSeat());
    if (page.some(({ key }) => key.startsWith('l.meta.'))) await renew();
    await this.passed(page);
    // A kind of a newer edition, or one that was put where others may write, is passed by.
    const ours = page.flatMap((stored) => {
      const [branch, name = ''] = stored.key.split('.');
      const kind = kinds.get(name);
      return kind && kind.branch === branch ? [{ kind, stored }] : [];
    });
    // Rewritten while it was fetched, a record may be there twice.
    const newestOf = new Map(ours.map((one) => [one.stored.key, one]));
    const met = await this.shelf.met([...newestOf.keys()]);
    const fresh = [...newestOf.values()].filter(
      ({ stored: { key, rev } }) => rev > (met.get(key)?.held.known.rev ?? 0),
    );
    const changes = await Promise.all(
      fresh.map(({ kind, stored }) => {
        const mayWait = !this.waited?.has(stored.key);
        return judge(
          { seat: () => this.seat, renew, tell: this.tell, mayWait },
          kind,
          stored,
          met.get(stored.key),
        );
      }),
    );
    const later = fresh.flatMap(({ stored: { key } }, at) => (changes[at] === 'later' ? [key] : []));
    if (later.length > 0) {
      const before = (await this.shelf.progress()).later;
      await this.shelf.advance({ later: [...new Set([...before, ...later])].slice(-mostLater) });
    }
    await this.shelf.change(
      changes.filter((change) => change !== null && change !== 'later'),
      cursor,
    );
    return { later };
  }

  private async renewSeat(): Promise<void> {
    this.seat = (await this.renew()) ?? this.seat;
  }
}
