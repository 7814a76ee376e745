import { type Found, nothing, PhraseIndex } from './phrase-index';
import { type Span, spansOf } from './spans';
import { layOut, type SearchEntry, type Streams } from './streams';

export interface LibraryResults {
  /** Best first. */
  ids: string[];
  /** Where the words of the query stand in the phrase of `ids[i]`; worked out when asked for, since few are shown. */
  spans(i: number): Span[];
  /** How many there are; at least as many as `ids`. */
  total: number;
}

/** Changed phrases beyond this many are worth a new layout of the whole, when there is time. */
const manyChanged = 500;

/**
 * The search over a library that changes: what was laid out stays, changed phrases stand in a small layout of their
 * own in front of it, and what they replace is passed over.
 */
export class LibraryIndex {
  private readonly base: PhraseIndex;
  private readonly changed = new Map<string, SearchEntry>();
  private front: PhraseIndex | undefined;
  private readonly gone = new Set<number>();
  private numbers: Map<string, number> | undefined;
  private uses: ReadonlyMap<string, number> = new Map();

  private constructor(streams: Streams) {
    this.base = new PhraseIndex(streams);
  }

  static of(entries: readonly SearchEntry[]): LibraryIndex {
    return new LibraryIndex(layOut(entries));
  }

  /** From what {@link snapshot} gave. */
  static restore(streams: Streams): LibraryIndex {
    return new LibraryIndex(streams);
  }

  /** The whole as plain data, to be kept; `undefined` while changes wait for a new layout. */
  get snapshot(): Streams | undefined {
    return this.changed.size === 0 && this.gone.size === 0 ? this.base.streams : undefined;
  }

  /** Is it time for a new layout of the whole? */
  get isStale(): boolean {
    return this.changed.size + this.gone.size > manyChanged;
  }

  /** Takes phrases that were added or changed, and ids of those that went. */
  update(entries: readonly SearchEntry[], removed: readonly string[] = []): void {
    this.numbers ??= new Map(this.base.streams.ids.map((id, i) => [id, i]));
    for (const id of [...entries.map((entry) => entry.id), ...removed]) {
      const number = this.numbers.get(id);
      if (number !== undefined) this.gone.add(number);
      this.changed.delete(id);
    }
    for (const entry of entries) this.changed.set(entry.id, entry);
    this.front = this.changed.size > 0 ? new PhraseIndex(layOut([...this.changed.values()])) : undefined;
    this.front?.setUses(this.uses);
  }

  /** @param uses own uses by phrase id */
  setUses(uses: ReadonlyMap<string, number>): void {
    this.uses = uses;
    this.base.setUses(uses);
    this.front?.setUses(uses);
  }

  /** For idle time, see `PhraseIndex.warming`. */
  warming(limit: number): Generator<number, void> {
    return this.base.warming(limit);
  }

  /** @param allowed ids that may be found; all where left out */
  search(query: string, limit: number, allowed?: (id: string) => boolean): LibraryResults {
    const { ids } = this.base.streams;
    const may = this.gone.size > 0 || allowed;
    const inBase = this.base.search(
      query,
      limit,
      may ? (i) => !this.gone.has(i) && (!allowed || allowed(ids[i] as string)) : undefined,
    );
    const front = this.front;
    const inFront =
      front?.search(query, limit, allowed && ((i) => allowed(front.streams.ids[i] as string))) ?? nothing;
    const places: [PhraseIndex, Found, number][] = [];
    let [i, k] = [0, 0];
    // Both are in order; the better one goes first.
    while (places.length < limit && (i < inBase.phrases.length || k < inFront.phrases.length)) {
      const ahead = (inBase.scores[i] ?? -Infinity) >= (inFront.scores[k] ?? -Infinity);
      places.push(ahead ? [this.base, inBase, i++] : [front as PhraseIndex, inFront, k++]);
    }
    return {
      ids: places.map(([{ streams }, { phrases }, at]) => streams.ids[phrases[at] as number] as string),
      spans: (at) => {
        const place = places[at];
        return place ? spansOf(place[0].streams, place[1], place[2]) : [];
      },
      total: inBase.total + inFront.total,
    };
  }
}
