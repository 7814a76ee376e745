/** Looks, some 50 ms apart, for a record that a server of a cluster may not have yet. */
const most = 100;

/** Counts how often records that must be there were looked for in vain. */
export class Looks {
  private readonly counts = new Map<string, number>();

  /** @returns whether to look again; the next time it is counted anew */
  again(key: string): boolean {
    const count = (this.counts.get(key) ?? 0) + 1;
    if (count < most) this.counts.set(key, count);
    else this.counts.delete(key);
    return count < most;
  }
}
