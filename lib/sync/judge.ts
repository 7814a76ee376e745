import { believe, type Disbelief, type Seat } from './believe';
import { offeredAnew, refusedFor, taken } from './decide';
import type { Kind } from './kinds';
import type { Stored, WriteFailure } from './remote';
import type { Change, Held } from './shelf';

/** What happened that somebody should hear of. */
export interface Told {
  key: string;
  why: Disbelief | WriteFailure | 'forgotten';
}

/** Whether this seat's member may write such records. */
export const mayWrite = ({ signers, author }: Seat, { branch }: Kind): boolean =>
  branch === 'a' || signers.get(author)?.role === 'lead';

export interface Court {
  /** As it is now. */
  seat: () => Seat;
  /** Asks who is of the team now; the seat may be another afterwards. */
  renew: () => Promise<void>;
  tell: (told: Told) => void;
  /** Its secret may still come. */
  mayWait: boolean;
}

/**
 * What is to become of an edition that the server has: `null` when nothing of it is kept, 'later' when its secret has not
 * come yet.
 * @param met what is held of that record
 */
export async function judge(
  { seat, renew, tell, mayWait }: Court,
  kind: Kind,
  stored: Stored,
  met: { id: string; held: Held } | undefined,
): Promise<Change | 'later' | null> {
  const { key, rev } = stored;
  let content = await believe(seat(), kind, stored, met?.held ?? null);
  if (content === 'stranger' || content === 'unknownEpoch') {
    await renew();
    content = await believe(seat(), kind, stored, met?.held ?? null);
  }
  if (typeof content !== 'string') {
    const believed = content;
    const at = { kind: kind.kind, id: String(content.row.id), key };
    return { at, decide: (held) => taken(kind, held, believed, rev, mayWrite(seat(), kind)) };
  }
  if (content === 'unknownEpoch' && mayWait) return 'later';
  tell({ key, why: content });
  if (!met) return null;
  const at = { kind: kind.kind, id: met.id, key };
  if (content === 'newer') return { at, decide: (held) => (held.dirty ? refusedFor(held, 'newer') : held) };
  return { at, decide: (held) => offeredAnew(held, rev, mayWrite(seat(), kind)) };
}
