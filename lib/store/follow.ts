import Dexie, { type ObservabilitySet, RangeSet, type Table } from 'dexie';
import { Follower } from './follower';

/**
 * A whole table in memory, in step with the database while somebody listens: read in slices, so that no task of a
 * screen is long, and after a small change only the rows that changed. For tables that live queries would read anew as
 * a whole. The rows come by id, deleted ones among them, in another map after each change.
 */
export class Followed<Row extends { id: string }> extends Follower<ReadonlyMap<string, Row>> {
  private stale: Set<string> | 'all' = 'all';
  /** Rises with each start and stop, so that what was begun before knows that it is over. */
  private turn = 0;
  private busyIn = -1;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** @param slice rows that are read in one task */
  constructor(
    private readonly table: Table<Row, string>,
    private readonly slice: number,
  ) {
    super();
  }

  protected start(): void {
    this.turn += 1;
    this.stale = 'all';
    Dexie.on.storagemutated.subscribe(this.noticed);
    void this.catchUp();
  }

  protected stop(): void {
    this.turn += 1;
    clearTimeout(this.timer);
    Dexie.on.storagemutated.unsubscribe(this.noticed);
  }

  private readonly noticed = (parts: ObservabilitySet): void => {
    const keys = `idb://${this.table.db.name}/${this.table.name}/`;
    let touched = false;
    for (const part of [parts[keys], parts[`${keys}:dels`]])
      for (const { from, to } of part ? RangeSet(part) : []) {
        touched = true;
        if (this.stale !== 'all' && typeof from === 'string' && from === to) this.stale.add(from);
        else this.stale = 'all';
      }
    if (!touched) return;
    // A transaction tells of itself from within; what is read must not belong to it.
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.catchUp());
  };

  private async catchUp(): Promise<void> {
    const { turn } = this;
    if (this.busyIn === turn) return;
    this.busyIn = turn;
    try {
      while (this.stale === 'all' || this.stale.size > 0) {
        const stale = this.stale;
        this.stale = new Set();
        const rows = stale === 'all' ? await this.readAll(turn) : await this.readSome([...stale]);
        if (turn !== this.turn) return;
        this.tell(rows);
      }
    } catch (error) {
      if (turn === this.turn) console.error(`following ${this.table.name}`, error);
    } finally {
      if (turn === this.turn) this.busyIn = -1;
    }
  }

  private async readAll(turn: number): Promise<Map<string, Row>> {
    const rows = new Map<string, Row>();
    for (let last = ''; turn === this.turn; ) {
      const slice = await this.table.where(':id').above(last).limit(this.slice).toArray();
      for (const row of slice) rows.set(row.id, row);
      if (slice.length < this.slice) break;
      last = slice.at(-1)?.id ?? last;
    }
    return rows;
  }

  private async readSome(ids: string[]): Promise<Map<string, Row>> {
    const rows = new Map(this.now());
    const read = await this.table.bulkGet(ids);
    for (const [at, id] of ids.entries()) {
      const row = read[at];
      if (row) rows.set(id, row);
      else rows.delete(id);
    }
    return rows;
  }
}
