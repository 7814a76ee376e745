import type { Clash, SharedRow } from './merge';
import type { Swept } from './meta';
import type { WriteFailure } from './remote';

/** What a browser remembers of one record as the server last had it. */
export interface Known {
  /** Contents of that edition; `null` when it never came. */
  base: SharedRow | null;
  /** Its revision; 0 when the server has none. */
  rev: number;
  /** Its count, its op id and the revision that it was written over, see `sync/envelope`. */
  n: number;
  op: string;
  prev: number;
  /** Where this browser wrote that edition: what it wrote over. */
  prior: { row: SharedRow | null } | null;
  /** Op ids of writes on this revision whose acknowledgement has not come; each may still arrive. */
  sent: string[];
  /** What lost against the server's and waits for somebody to choose. */
  clashes: Clash[];
  /** The server has forgotten it and it was edited here: it is not made again without being asked for. */
  forgotten: boolean;
  /** Why the edit that stands here was not taken, or that it is `kept` here by choice; `null` where nothing is wrong. */
  refused: WriteFailure | 'kept' | null;
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
  prev: 0,
  prior: null,
  sent: [],
  clashes: [],
  forgotten: false,
  refused: null,
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
  /** Names of records that were sealed with a secret which had not come yet. */
  later: string[];
}

/** Of a machine that has just joined. */
export const begun: Progress = {
  cursor: 0,
  origin: '',
  swept: { upTo: 0, n: 0 },
  relisting: null,
  later: [],
};

/** A record that was edited here; `refused` as in {@link Known}. */
export interface Edited {
  kind: string;
  id: string;
  refused: Known['refused'];
}

/** A record by its kind and id, and by its name on the server. */
export interface At {
  kind: string;
  id: string;
  key: string;
}

export interface Change {
  at: At;
  /** Pure; gets what is held now, returns what is to be held. No row and not dirty: nothing is kept. */
  decide: (held: Held) => Held;
}

/** Where rows lie on this machine; told apart by kind and id. */
export interface Shelf {
  progress(): Promise<Progress>;
  advance(fields: Partial<Progress>): Promise<void>;
  /** Forgets all revisions and the cursor, keeps everything else, and notes why; one transaction. */
  relist(why: NonNullable<Progress['relisting']>): Promise<void>;
  /** What once came from the server or went there, and whose revision is not known any more. */
  missing(): Promise<At[]>;
  /** What is still to be carried; not what is forgotten. */
  dirty(): Promise<Edited[]>;
  held(kind: string, id: string): Promise<Held>;
  /** What is held under these names on the server, as far as this machine has met them. */
  met(keys: readonly string[]): Promise<ReadonlyMap<string, { id: string; held: Held }>>;
  /**
   * Reads, decides and writes in one transaction, so that an edit in between is never lost.
   * @param cursor written in the same transaction
   */
  change(changes: readonly Change[], cursor?: number): Promise<void>;
}
