import { upgradeRow } from '../records/record';
import { databaseVersion } from '../records/registry';
import { type Content, isSibling, open, type Refusal } from './envelope';
import { type Keyring, keyName } from './keys';
import type { Kind } from './kinds';
import type { SharedRow } from './merge';
import type { Stored } from './remote';
import type { Held } from './shelf';
import type { Former, Signers } from './signing';
import type { BoxKey } from './wrap';

/** Who this browser is to the team. */
export interface Seat {
  ring: Keyring;
  signers: Signers;
  /** Who left; what they wrote until then stays believed. */
  former?: readonly Former[];
  /** Opens secrets that are handed to this member. */
  box?: BoxKey;
  /** Name among the signers. */
  author: string;
  signer: CryptoKey;
  device: string;
}

/**
 * `blind`: written over an edition that its writer had not seen. `newer`: by a later edition of the product, in a form
 * that this one does not know.
 */
export type Disbelief = Refusal | 'blind' | 'newer';

/** Contents of what the server sent, in the form of today; or why it is not taken for the truth. */
export async function believe(
  { ring, signers, former = [] }: Seat,
  kind: Kind,
  { key, rev, data }: Stored,
  held: Held | null,
): Promise<(Content & { row: SharedRow }) | Disbelief> {
  const known = held?.known.base ? held.known : null;
  const opened = await open(ring, signers, key, data, known, { former, rev });
  if (!opened.ok) return opened.error;
  const content = opened.value;
  const saw = !known || content.prev >= known.rev || content.op === known.op;
  if (!saw && !isSibling(content, known)) return 'blind';
  const edition = content.edition ?? databaseVersion;
  const row = upgradeRow(kind.type, content.row, edition) as SharedRow;
  const whole = kind.type.schema.safeParse({ ...row, dirty: 0 }).success;
  const named = (await keyName(ring, kind.branch, kind.kind, String(row.id))) === key;
  if (!whole || !named) return edition > databaseVersion ? 'newer' : 'malformed';
  return { ...content, row };
}
