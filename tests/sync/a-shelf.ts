import { same } from '../../lib/sync/merge';
import { type Held, type Progress, type Shelf, unknown } from '../../lib/sync/shelf';

/** A shelf in memory: what a browser's database does, in one task each. */
export class AShelf implements Shelf {
  readonly rows = new Map<string, Held>();
  private readonly names = new Map<string, string>();
  private at: Progress = { cursor: 0, origin: '', swept: { upTo: 0, n: 0 }, relisting: null };

  progress = async () => this.at;
  advance = async (fields: Partial<Progress>) => {
    this.at = { ...this.at, ...fields };
  };
  relist = async (relisting: 'lost' | 'swept') => {
    this.at = { ...this.at, cursor: 0, relisting };
    for (const [name, held] of this.rows)
      this.rows.set(name, { ...held, known: { ...held.known, rev: 0, sent: [] } });
  };
  missing = async () =>
    [...this.names].flatMap(([key, id]) => {
      const kind = key.split('.')[1] ?? '';
      const { base, rev } = this.now(kind, id).known;
      return base && rev === 0 ? [{ kind, id, key }] : [];
    });
  idOf = async (key: string) => this.names.get(key) ?? null;
  held = async (kind: string, id: string) => this.now(kind, id);
  dirty = async () =>
    [...this.rows].flatMap(([name, held]) => {
      const [kind = '', id = ''] = name.split('|');
      return held.dirty ? [{ kind, id }] : [];
    });

  async change(
    { kind, id, key }: { kind: string; id: string; key: string },
    decide: (held: Held) => Held,
    cursor?: number,
  ) {
    this.names.set(key, id);
    const held = decide(this.now(kind, id));
    if (held.row || held.dirty) this.rows.set(`${kind}|${id}`, held);
    else this.rows.delete(`${kind}|${id}`);
    if (cursor !== undefined) await this.advance({ cursor });
  }

  now(kind: string, id: string): Held {
    return this.rows.get(`${kind}|${id}`) ?? { row: null, dirty: false, known: unknown };
  }

  /** An edit by hand. */
  edit(kind: string, row: NonNullable<Held['row']>): void {
    const held = this.now(kind, row.id);
    if (same(held.row, row)) return;
    this.rows.set(`${kind}|${row.id}`, { ...held, row, dirty: true });
  }
}
