import type { NewId } from '../kernel/id';
import { type Content, open, type Refusal, seal } from './envelope';
import { type Bytes, type Keyring, keyName } from './keys';
import { type Kind, kinds } from './kinds';
import { mergeRows, type SharedRow, same } from './merge';
import {
  type Failure,
  newest,
  nextAfter,
  put,
  type Stored,
  type Transport,
  type WriteFailure,
} from './remote';
import { type Held, type Shelf, unknown } from './shelf';
import type { Signers } from './signing';

/** Who this browser is to the team. */
export interface Seat {
  ring: Keyring;
  signers: Signers;
  /** Name among the signers. */
  author: string;
  signer: CryptoKey;
  device: string;
}

/** What happened that somebody should hear of. `blind`: written over an edition that its writer had not seen. */
export interface Told {
  key: string;
  why: Refusal | WriteFailure | 'blind' | 'forgotten';
}

/**
 * One browser's copy of the team's records. Pull takes what came since the cursor, push writes what was edited if the
 * server still has what it rests on. Either may be broken off anywhere and run again.
 */
export class Replica {
  /** @param tell hears of everything that was not believed or not taken */
  constructor(
    private readonly transport: Transport,
    private readonly shelf: Shelf,
    private readonly seat: Seat,
    private readonly newOp: NewId,
    private readonly tell: (told: Told) => void,
  ) {}

  /** Takes everything that is newer than the cursor. Returns why it broke off, `null` when it is up to date. */
  async pull(): Promise<Failure | null> {
    for (let { cursor } = await this.shelf.progress(); ; ) {
      const next = await nextAfter(this.transport, cursor);
      if (!next.ok) return next.error;
      if (!next.value) return null;
      cursor = next.value.rev;
      if (!(await this.take(next.value, cursor))) await this.shelf.advance({ cursor });
    }
  }

  /** Carries what was edited, each record once; what met a conflict is merged and stays to be carried. */
  async push(): Promise<Failure | null> {
    for (const { kind, id } of await this.shelf.dirty()) {
      const found = kinds.get(kind);
      const failure = found && this.mayWrite(found) ? await this.carry(found, id) : null;
      if (failure) return failure;
    }
    return null;
  }

  private mayWrite({ branch }: Kind): boolean {
    return branch === 'a' || this.seat.signers.get(this.seat.author)?.role === 'lead';
  }

  private async carry(kind: Kind, id: string): Promise<Failure | null> {
    const { ring, signer, author, device } = this.seat;
    const key = await keyName(ring, kind.branch, kind.kind, id);
    const { row, known } = await this.shelf.held(kind.kind, id);
    if (!row || known.forgotten) return null;
    const op = this.newOp();
    const { swept } = await this.shelf.progress();
    const n = Math.max(known.n, known.rev === 0 ? swept.n : 0) + 1;
    const content: Content = { n, prev: known.rev, op, device, author, row };
    const sealed = await seal(ring, key, content, signer);
    if (!sealed.ok) {
      this.tell({ key, why: sealed.error });
      return null;
    }
    const at = { kind: kind.kind, id, key };
    // Remembered before it is sent: when the acknowledgement is lost, this is how the write is known for ours.
    await this.shelf.change(at, (held) => ({
      ...held,
      known: { ...held.known, sent: [...held.known.sent, op] },
    }));
    const written = await put(this.transport, key, sealed.value, known.rev);
    if (written.ok) {
      await this.shelf.change(at, (held) => inStep(held, content, written.value));
      return null;
    }
    if (written.error === 'conflict') return this.settle(at);
    if (written.error === 'later') return 'later';
    this.tell({ key, why: written.error });
    return written.error === 'forbidden' ? 'forbidden' : null;
  }

  /** Somebody was first, or it was our own write whose acknowledgement was lost. */
  private async settle(at: { kind: string; id: string; key: string }): Promise<Failure | null> {
    const there = await newest(this.transport, at.key);
    if (!there.ok) return there.error;
    if (there.value) {
      await this.take(there.value);
      return null;
    }
    await this.shelf.change(at, (held) => ({ ...held, known: { ...held.known, forgotten: true } }));
    this.tell({ key: at.key, why: 'forgotten' });
    return null;
  }

  /** Returns false when nothing of it is kept. */
  private async take(stored: Stored, cursor?: number): Promise<boolean> {
    const { key, rev } = stored;
    const [branch, name = ''] = key.split('.');
    const kind = kinds.get(name);
    // A kind of a newer edition, or one that was put where others may write.
    if (!kind || kind.branch !== branch) return false;
    const known = await this.heldUnder(kind, key);
    if (known && rev <= known.held.known.rev) return false;
    const content = await this.believe(kind, key, stored.data, known?.held ?? null);
    if (typeof content === 'string') {
      this.tell({ key, why: content });
      if (!known) return false;
      const at = { kind: name, id: known.id, key };
      await this.shelf.change(at, (held) => offeredAnew(held, rev, this.mayWrite(kind)), cursor);
      return true;
    }
    const row = content.row as SharedRow;
    const at = { kind: name, id: row.id, key };
    await this.shelf.change(at, (held) => taken(kind, held, content, rev), cursor);
    return true;
  }

  private async heldUnder(kind: Kind, key: string): Promise<{ id: string; held: Held } | null> {
    const id = await this.shelf.idOf(key);
    return id === null ? null : { id, held: await this.shelf.held(kind.kind, id) };
  }

  private async believe(kind: Kind, key: string, data: Bytes, held: Held | null) {
    const { ring, signers } = this.seat;
    const known = held?.known.base ? held.known : null;
    const opened = await open(ring, signers, key, data, known);
    if (!opened.ok) return opened.error;
    const content = opened.value;
    if (known && content.prev < known.rev && content.op !== known.op) return 'blind' as const;
    const { row } = content;
    const whole = kind.type.schema.safeParse({ ...row, dirty: 0 }).success;
    if (!whole || (await keyName(ring, kind.branch, kind.kind, String(row.id))) !== key)
      return 'malformed' as const;
    return content;
  }
}

/** The server has what was sent; an edit since then is still to be carried. */
function inStep(held: Held, { n, op, row }: Content, rev: number): Held {
  const base = row as SharedRow;
  return { ...held, dirty: !same(held.row, base), known: { ...held.known, base, rev, n, op, sent: [] } };
}

function taken(kind: Kind, held: Held, content: Content, rev: number): Held {
  const theirs = content.row as SharedRow;
  const known = { ...unknown, base: theirs, rev, n: content.n, op: content.op, clashes: held.known.clashes };
  if (!held.row || !held.dirty) return { row: theirs, dirty: false, known };
  if (held.known.sent.includes(content.op)) return inStep(held, content, rev);
  const { row, clashes } = mergeRows(kind.type, held.known.base, held.row, theirs);
  return {
    row,
    dirty: !same(row, theirs),
    known: { ...known, clashes: [...known.clashes, ...clashes] },
  };
}

/** What stands there is not believed: ours goes over it, if we may write there. */
function offeredAnew(held: Held, rev: number, may: boolean): Held {
  return { ...held, dirty: held.dirty || may, known: { ...held.known, rev } };
}
