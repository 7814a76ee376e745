/** Of each phrase: when it was found, the score as a 32-bit float, the place and its length. */
const [stamp, score, place, length, width] = [0, 1, 2, 3, 4];

/**
 * What one word of a query found: the best place per phrase. Reused from key to key, so nothing is allocated. All of
 * one phrase stands side by side, since tens of thousands of them are written at a stroke.
 */
export class Hits {
  count = 0;
  /** All texts were looked through for this word. */
  inTexts = false;
  readonly phrases: Uint32Array;
  private readonly kept: Int32Array;
  private readonly scores: Float32Array;
  private epoch = 0;

  constructor(size: number) {
    this.phrases = new Uint32Array(size);
    this.kept = new Int32Array(size * width);
    this.scores = new Float32Array(this.kept.buffer);
  }

  clear(): void {
    this.count = 0;
    this.inTexts = false;
    this.epoch += 1;
  }

  /** @param at in `names`, or -1 - place in `bodies`, or `noPlace` */
  add(phrase: number, points: number, at: number, long: number): void {
    const from = phrase * width;
    if (this.kept[from + stamp] !== this.epoch) {
      this.kept[from + stamp] = this.epoch;
      this.phrases[this.count++] = phrase;
    } else if (points <= (this.scores[from + score] as number)) return;
    this.scores[from + score] = points;
    this.kept[from + place] = at;
    this.kept[from + length] = long;
  }

  has(phrase: number): boolean {
    return this.kept[phrase * width + stamp] === this.epoch;
  }

  score(phrase: number): number {
    return this.scores[phrase * width + score] as number;
  }

  place(phrase: number): number {
    return this.kept[phrase * width + place] as number;
  }

  length(phrase: number): number {
    return this.kept[phrase * width + length] as number;
  }
}

/** A hit in the code, which stands in neither stream. */
export const noPlace = -0x7fffffff;
