/** Keeps the best of what is offered, in arrays that are used again from key to key. */
export class Top {
  private size = 0;
  private readonly items: Uint32Array;
  private readonly scores: Float32Array;

  constructor(private readonly most: number) {
    this.items = new Uint32Array(most);
    this.scores = new Float32Array(most);
  }

  clear(): void {
    this.size = 0;
  }

  offer(item: number, exact: number): void {
    // As it is kept: else the order in which equals come would decide.
    const score = Math.fround(exact);
    if (this.size < this.most) {
      let i = this.size++;
      while (i > 0) {
        const above = (i - 1) >> 1;
        if (!this.isWorse(item, score, above)) break;
        this.move(above, i);
        i = above;
      }
      this.put(i, item, score);
    } else if (this.size > 0 && !this.isWorse(item, score, 0)) this.replaceRoot(item, score);
  }

  /** Best first; among equals the one that stands earlier in the library. Empties the heap. */
  sorted(): { items: Uint32Array; scores: Float32Array } {
    const items = new Uint32Array(this.size);
    const scores = new Float32Array(this.size);
    while (this.size > 0) {
      const last = this.size - 1;
      items[last] = this.items[0] as number;
      scores[last] = this.scores[0] as number;
      this.size = last;
      this.replaceRoot(this.items[last] as number, this.scores[last] as number);
    }
    return { items, scores };
  }

  /** The root of the heap is the worst that is kept. */
  private replaceRoot(item: number, score: number): void {
    let i = 0;
    for (;;) {
      let below = 2 * i + 1;
      if (below >= this.size) break;
      const right = below + 1;
      if (right < this.size && this.isWorse(this.items[right] as number, this.scores[right] as number, below))
        below = right;
      if (this.isWorse(item, score, below)) break;
      this.move(below, i);
      i = below;
    }
    this.put(i, item, score);
  }

  private isWorse(item: number, score: number, than: number): boolean {
    const other = this.scores[than] as number;
    return score < other || (score === other && item > (this.items[than] as number));
  }

  private move(from: number, to: number): void {
    this.items[to] = this.items[from] as number;
    this.scores[to] = this.scores[from] as number;
  }

  private put(at: number, item: number, score: number): void {
    this.items[at] = item;
    this.scores[at] = score;
  }
}
