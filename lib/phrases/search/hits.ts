/** What one word of a query found: the best place per phrase. Reused from key to key, so nothing is allocated. */
export class Hits {
  count = 0;
  readonly phrases: Uint32Array;
  private readonly scores: Float32Array;
  private readonly places: Int32Array;
  private readonly lengths: Uint16Array;
  private readonly stamps: Uint32Array;
  private epoch = 0;

  constructor(size: number) {
    this.phrases = new Uint32Array(size);
    this.scores = new Float32Array(size);
    this.places = new Int32Array(size);
    this.lengths = new Uint16Array(size);
    this.stamps = new Uint32Array(size);
  }

  clear(): void {
    this.count = 0;
    this.epoch += 1;
  }

  /** @param place in `names`, or -1 - place in `bodies`, or `noPlace` */
  add(phrase: number, score: number, place: number, length: number): void {
    if (this.stamps[phrase] !== this.epoch) {
      this.stamps[phrase] = this.epoch;
      this.phrases[this.count++] = phrase;
    } else if (score <= (this.scores[phrase] as number)) return;
    this.scores[phrase] = score;
    this.places[phrase] = place;
    this.lengths[phrase] = length;
  }

  has(phrase: number): boolean {
    return this.stamps[phrase] === this.epoch;
  }

  score(phrase: number): number {
    return this.scores[phrase] as number;
  }

  place(phrase: number): number {
    return this.places[phrase] as number;
  }

  length(phrase: number): number {
    return this.lengths[phrase] as number;
  }
}

/** A hit in the code, which stands in neither stream. */
export const noPlace = -0x7fffffff;
