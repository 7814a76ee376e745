import { upgradeRow } from '../records/record';
import { databaseVersion } from '../records/registry';
import { type Content, open, type Refusal } from './envelope';
import { type Keyring, keyName } from './keys';
import type { Kind } from './kinds';
import type { SharedRow } from './merge';
import type { Stored } from './remote';
import type { Held } from './shelf';
import type { Signers } from './signing';

/** Who this browser is to the team. */
export interface Seat {
  ring: Keyring;
  signers: Signers;
  /** Name among the signers. */
  author: string;
  signer: CryptoKey;
  device: string;
}

/** `blind`: written over an edition that its writer had not seen. */
export type Disbelief = Refusal | 'blind';

/** Contents of what the server sent, in the form of today; or why it is not taken for the truth. */
export async function believe(
  { ring, signers }: Seat,
  kind: Kind,
  { key, data }: Stored,
  held: Held | null,
): Promise<(Content & { row: SharedRow }) | Disbelief> {
  const known = held?.known.base ? held.known : null;
  const opened = await open(ring, signers, key, data, known);
  if (!opened.ok) return opened.error;
  const content = opened.value;
  if (known && content.prev < known.rev && content.op !== known.op) return 'blind';
  const row = upgradeRow(kind.type, content.row, content.edition ?? databaseVersion) as SharedRow;
  const whole = kind.type.schema.safeParse({ ...row, dirty: 0 }).success;
  if (!whole || (await keyName(ring, kind.branch, kind.kind, String(row.id))) !== key) return 'malformed';
  return { ...content, row };
}
