import type { JoinRefusal } from '../records/sync-state.record';

/** A colleague who is there, as far as he was heard; a hint, never a fact. */
export interface Colleague {
  name: string;
  /** Whom he has open. */
  buyerKey: string | null;
  onShift: boolean;
  /** The computer that said so. */
  device: string;
  /** Who waits beyond the limit there; undefined where an older edition does not say. */
  late?: { over: number; longest?: { nick: string; site: string; waited: number } | undefined } | undefined;
  /** When he was last heard, local ms since 1970. */
  at: number;
}

/** What screens ask of the team. */
export interface TeamCalls {
  /** Joins the team of an invite; what stands here already is carried there. */
  teamJoin: {
    ask: { invite: string };
    answer: { kind: 'joined' } | { kind: 'refused'; reason: JoinRefusal };
  };
  /** Data stays, everything that ties it to the team goes. */
  teamLeave: { ask: null; answer: null };
  /** Now, however long it is until the next try. */
  teamSync: { ask: null; answer: null };
  /** An edit that was refused or forgotten: back to what the team has, or the record is deleted here. */
  teamWithdraw: { ask: { kind: string; id: string }; answer: null };
  /** Settles one clash of a record, by its place in `syncRow.clashes`. */
  teamChoose: {
    ask: { kind: string; id: string; clash: number; take: 'mine' | 'theirs' | 'both' };
    answer: null;
  };
  /** All records of the lead's kinds that were made here and are none of the team's, at once: see `team/own-queries`. */
  teamOwn: { ask: { which: 'asked' | 'kept'; take: 'keep' | 'carry' | 'delete' }; answer: null };
  /** This member has a buyer open, or nobody; without a word of it only asks. Answers who else of the team is there. */
  teamPresence: { ask: { buyerKey?: string | null | undefined }; answer: { others: Colleague[] } };
}
