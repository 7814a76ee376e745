import type { Clash, SharedRow } from './merge';
import type { Swept } from './meta';

/** What a browser remembers of one record as the server last had it. */
export interface Known {
  /** Contents of that edition; `null` when it never came. */
  base: SharedRow | null;
  /** Its revision; 0 when the server has none. */
  rev: number;
  /** Its count and op id, see `sync/envelope`. */
  n: number;
  op: string;
  /** Op ids of writes on this revision whose acknowledgement has not come; each may still arrive. */
  sent: string[];
  /** What lost against the server's and waits for somebody to choose. */
  clashes: Clash[];
  /** The server has forgotten it and it was edited here: it is not made again without being asked for. */
  forgotten: boolean;
}

/** One record on this machine. */
export interface Held {
  /** `null` when there is none. */
  row: SharedRow | null;
  /** Edited since it was last in step. */
  dirty: boolean;
  known: Known;
}

export const unknown: Known = {
  base: null,
  rev: 0,
  n: 0,
  op: '',
  sent: [],
  clashes: [],
  forgotten: false,
};

/** How far this machine is with the team's server. */
export interface Progress {
  /** Revision up to which everything was taken; 0 at first. */
  cursor: number;
  /** What the server drew when its stream was made, see `sync/meta`; '' before it was first read. */
  origin: string;
  /** What its owner swept away, as far as this machine has heard. */
  swept: Swept;
  /** A whole listing is under way: the server has lost records, or has swept them while nobody looked. */
  relisting: 'lost' | 'swept' | null;
}

/** Where rows lie on this machine; told apart by kind and id. */
export interface Shelf {
  progress(): Promise<Progress>;
  advance(fields: Partial<Progress>): Promise<void>;
  /** Forgets all revisions and the cursor, keeps everything else, and notes why; one transaction. */
  relist(why: NonNullable<Progress['relisting']>): Promise<void>;
  /** What once came from the server or went there, and whose revision is not known any more. */
  missing(): Promise<{ kind: string; id: string; key: string }[]>;
  /** What is still to be carried. */
  dirty(): Promise<{ kind: string; id: string }[]>;
  held(kind: string, id: string): Promise<Held>;
  /** Id of the record that bears this name on the server, if this machine has met it. */
  idOf(key: string): Promise<string | null>;
  /**
   * Reads, decides and writes in one transaction, so that an edit in between is never lost.
   * @param decide pure; gets what is held now, returns what is to be held; no row and not dirty: nothing is kept
   * @param cursor written in the same transaction
   */
  change(
    at: { kind: string; id: string; key: string },
    decide: (held: Held) => Held,
    cursor?: number,
  ): Promise<void>;
}
