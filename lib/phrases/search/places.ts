import { Buckets } from './buckets';
import { syllableBook } from './letters';
import type { Streams } from './streams';
import type { Matcher } from './units';

/** Where something can be at most: lists of positions in `names`, each in order. */
export interface Anchor {
  lists: readonly Uint32Array[];
  /** Of positions in all lists. */
  count: number;
  /** How far the part that stands there is from the beginning of what is looked for. */
  from: number;
}

const anchor = (lists: readonly Uint32Array[], from: number): Anchor => ({
  lists,
  from,
  count: lists.reduce((sum, { length }) => sum + length, 0),
});

/** The few places of names at which it is worth looking. */
export class Places {
  readonly book;
  private readonly buckets: Buckets;
  /** The sounds that a character has in names, by UTF-16 unit; 0 among them: somewhere none is known. */
  private readonly soundsOf = new Map<number, number[]>();

  constructor(readonly streams: Streams) {
    const { syllables, signs, signSounds } = streams;
    this.book = syllableBook(syllables);
    this.buckets = new Buckets(streams);
    for (const [i, sound] of signSounds.entries()) {
      const unit = signs.charCodeAt(i);
      const known = this.soundsOf.get(unit);
      if (known) known.push(sound);
      else this.soundsOf.set(unit, [sound]);
    }
  }

  /** The sound of a character by number, of several the first that was heard; 0 where none is known. */
  soundOf(sign: string): number {
    return (sign.length === 1 && this.soundsOf.get(sign.charCodeAt(0))?.[0]) || 0;
  }

  /** Of all syllables that fit. */
  fitting(fits: Uint8Array): Uint32Array[] {
    const lists: Uint32Array[] = [];
    for (let syllable = 1; syllable < fits.length; syllable++)
      if (fits[syllable]) lists.push(this.buckets.sound(syllable));
    return lists;
  }

  sound(syllable: number): Uint32Array {
    return this.buckets.sound(syllable);
  }

  /** The fewest that a run of written characters can be at; `undefined` where nothing is known of any of them. */
  written(text: string): Anchor | undefined {
    let best: Anchor | undefined;
    for (let k = 0; k < text.length; k++) {
      const here = this.ofSign(text.charCodeAt(k), k);
      if (here && !(best && best.count <= here.count)) best = here;
    }
    return best;
  }

  /** Works out now what a panel that opens did without. */
  warm(): void {
    this.buckets.pair(1, 1);
    this.buckets.sound(1);
  }

  /** The fewest for one of these units; a single letter leads nowhere. */
  rarestUnit(units: readonly Matcher[]): Anchor | undefined {
    let best: Anchor | undefined;
    for (const [k, { sign, fit }] of units.entries()) {
      const here = fit ? anchor(this.fitting(fit), k) : sign >= 0 ? this.ofSign(sign, k) : undefined;
      if (here && !(best && best.count <= here.count)) best = here;
    }
    return best;
  }

  private ofSign(unit: number, from: number): Anchor | undefined {
    const sounds = this.soundsOf.get(unit);
    if (!sounds || sounds.includes(0)) return undefined;
    return anchor(
      sounds.map((sound) => this.buckets.sound(sound)),
      from,
    );
  }

  /**
   * The fewest that a reading can be at: where a pair of its first letters stands, or one of its syllables.
   * @returns `undefined` where it stands nowhere; `'all'` for a single letter
   */
  reading(codes: readonly number[], fits: readonly (Uint8Array | undefined)[]): Anchor | 'all' | undefined {
    let best: Anchor | undefined;
    const consider = (here: Anchor) => {
      if (!best || here.count < best.count) best = here;
    };
    for (let k = 0; k < codes.length; k++) {
      const [a = 0, b, c] = [codes[k], codes[k + 1], codes[k + 2]];
      if (b && c && !this.buckets.triple(a, b, c)) return undefined;
    }
    // A panel that opens need not wait for pairs where a syllable leads to the places, too.
    const inPairs = this.buckets.hasPairs || !fits.some(Boolean);
    for (let k = 0; k < codes.length; k++) {
      const [a = 0, b] = [codes[k], codes[k + 1]];
      if (b && inPairs) consider(anchor([this.buckets.pair(a, b)], k));
      const fit = fits[k];
      if (fit) consider(anchor(this.fitting(fit), k));
    }
    return best ?? 'all';
  }
}
