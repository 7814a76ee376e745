import { same } from '../../lib/sync/merge';
import { type Change, type Held, type Progress, type Shelf, unknown } from '../../lib/sync/shelf';

/** A shelf in memory: what a browser's database does, in one task each. */
export class AShelf implements Shelf {
  readonly rows = new Map<string, Held>();
  private readonly names = new Map<string, string>();
  private at: Progress = { cursor: 0, origin: '', swept: { upTo: 0, n: 0 }, relisting: null, later: [] };

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
  met = async (keys: readonly string[]) =>
    new Map(
      keys.flatMap((key) => {
        const id = this.names.get(key);
        return id === undefined ? [] : [[key, { id, held: this.now(key.split('.')[1] ?? '', id) }] as const];
      }),
    );
  held = async (kind: string, id: string) => this.now(kind, id);
  dirty = async () =>
    [...this.rows].flatMap(([name, held]) => {
      const [kind = '', id = ''] = name.split('|');
      return held.dirty && !held.known.forgotten ? [{ kind, id, refused: held.known.refused }] : [];
    });

  async change(changes: readonly Change[], cursor?: number) {
    for (const { at, decide } of changes) {
      this.names.set(at.key, at.id);
      const name = `${at.kind}|${at.id}`;
      const held = decide(this.now(at.kind, at.id));
      if (held.row || held.dirty) this.rows.set(name, held);
      else this.rows.delete(name);
    }
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
