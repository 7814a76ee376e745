import type { NewId } from '../kernel/id';
import { databaseVersion } from '../records/registry';
import { believe, type Disbelief, type Seat } from './believe';
import { inStep, offeredAnew, refusedFor, taken } from './decide';
import { type Content, seal } from './envelope';
import { type Bytes, keyName } from './keys';
import { type Kind, kinds } from './kinds';
import {
  type Failure,
  newest,
  pagesAfter,
  put,
  type Stored,
  type Transport,
  type WriteFailure,
} from './remote';
import type { At, Change, Held, Shelf } from './shelf';

/** What happened that somebody should hear of. */
export interface Told {
  key: string;
  why: Disbelief | WriteFailure | 'forgotten';
}

/** Writes that are under way at once. */
const flight = 64;

type Met = { id: string; held: Held } | undefined;
type Sealed = { at: At; content: Content; data: Bytes; expected: number };

/**
 * One browser's copy of the team's records. Pull takes what came since the cursor, push writes what was edited if the
 * server still has what it rests on. Either may be broken off anywhere and run again.
 */
export class Replica {
  /** The last push met conflicts; what they were merged into is still to be carried. */
  unsettled = false;
  /** Rows that are one member's own and never meant the team. */
  private readonly own = new Set<string>();

  /**
   * @param tell hears of everything that was not believed or not taken
   * @param renew asked when somebody unknown, or an unknown secret, has sealed something: who is of the team now?
   */
  constructor(
    private readonly transport: Transport,
    private readonly shelf: Shelf,
    private seat: Seat,
    private readonly newOp: NewId,
    private readonly tell: (told: Told) => void,
    private readonly renew: () => Promise<Seat | null> = async () => null,
  ) {}

  /** Takes everything that is newer than the cursor. Returns why it broke off, `null` when it is up to date. */
  async pull(): Promise<Failure | null> {
    const { cursor } = await this.shelf.progress();
    for await (const page of pagesAfter(this.transport, cursor)) {
      if (!page.ok) return page.error;
      await this.take(page.value, page.value.at(-1)?.rev);
    }
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
      if (this.mayWrite(kind)) ours.push({ kind, id });
      else if (refused === null && !this.own.has(`${name}|${id}`)) await this.refuse(kind, id);
    }
    return ours;
  }

  private mayWrite({ branch }: Kind): boolean {
    return branch === 'a' || this.seat.signers.get(this.seat.author)?.role === 'lead';
  }

  private async refuse(kind: Kind, id: string): Promise<void> {
    const { branch, kind: name, type } = kind;
    const { row } = await this.shelf.held(name, id);
    if (type.own && row?.[type.own] != null) {
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
      ready.map(({ at, data, expected }) => put(this.transport, at.key, data, expected)),
    );
    const changes: Change[] = [];
    const conflicts: At[] = [];
    let failure: Failure | null = null;
    for (const [index, { at, content }] of ready.entries()) {
      const written = answers[index];
      if (!written) continue;
      if (written.ok) changes.push({ at, decide: (held) => inStep(held, content, written.value) });
      else if (written.error === 'conflict') conflicts.push(at);
      else if (written.error === 'later') failure = 'later';
      else {
        const why = written.error;
        this.tell({ key: at.key, why });
        changes.push({ at, decide: (held) => refusedFor(held, why) });
      }
    }
    await this.shelf.change(changes);
    if (conflicts.length > 0) this.unsettled = true;
    for (const at of conflicts) {
      const failed = await this.settle(at);
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

  /** Somebody was first, or it was our own write whose acknowledgement was lost. */
  private async settle(at: At): Promise<Failure | null> {
    const there = await newest(this.transport, at.key);
    if (!there.ok) return there.error;
    if (there.value) {
      await this.take([there.value]);
      return null;
    }
    await this.shelf.change([
      { at, decide: (held) => ({ ...held, known: { ...held.known, forgotten: true } }) },
    ]);
    this.tell({ key: at.key, why: 'forgotten' });
    return null;
  }

  /** One transaction for all of them, and for the cursor, if there is one. */
  private async take(page: readonly Stored[], cursor?: number): Promise<void> {
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
    let renewed: Promise<void> | undefined;
    const renew = () => (renewed ??= this.renewSeat());
    const changes = await Promise.all(
      fresh.map(({ kind, stored }) => this.judge(kind, stored, met.get(stored.key), renew)),
    );
    await this.shelf.change(
      changes.filter((change) => change !== null),
      cursor,
    );
  }

  /** Returns null when nothing of it is kept. @param renew asks, once for a whole page, who is of the team now */
  private async judge(
    kind: Kind,
    stored: Stored,
    met: Met,
    renew: () => Promise<void>,
  ): Promise<Change | null> {
    const { key, rev } = stored;
    let content = await believe(this.seat, kind, stored, met?.held ?? null);
    if (content === 'stranger' || content === 'unknownEpoch') {
      await renew();
      content = await believe(this.seat, kind, stored, met?.held ?? null);
    }
    if (typeof content !== 'string') {
      const believed = content;
      const at = { kind: kind.kind, id: String(content.row.id), key };
      return { at, decide: (held) => taken(kind, held, believed, rev, this.mayWrite(kind)) };
    }
    this.tell({ key, why: content });
    if (!met) return null;
    const at = { kind: kind.kind, id: met.id, key };
    return { at, decide: (held) => offeredAnew(held, rev, this.mayWrite(kind)) };
  }

  private async renewSeat(): Promise<void> {
    this.seat = (await this.renew()) ?? this.seat;
  }
}
