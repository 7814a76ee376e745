import { z } from 'zod';
import { bytesOf } from '../kernel/base64';
import { type Keyring, keyName } from './keys';
import { type Former, type Signers, verifyingKey } from './signing';

const signerFields = { name: z.string(), role: z.enum(['agent', 'lead']), key: z.string() };

/** Who is of the team; a record of kind `meta` that only leads write. */
export const signersSchema = z.object({
  id: z.literal('signers'),
  members: z.array(
    z.object({
      ...signerFields,
      /** For whom a new secret is wrapped, see `sync/wrap`. */
      box: z.string().optional(),
    }),
  ),
  /** Who left, and keys that were renewed. */
  former: z
    .array(z.object({ ...signerFields, until: z.object({ epoch: z.number().int(), rev: z.number().int() }) }))
    .default([]),
});

/** The newest secret, for each member alone; sealed with the first one's key, which everybody has. */
export const secretSchema = z.object({
  id: z.literal('secret'),
  epoch: z.number().int().min(2),
  /** Public half of a key that was drawn for this record. */
  from: z.string(),
  /** The wrapped secret by the member's `box`. */
  boxes: z.record(z.string(), z.string()),
  /** The secrets between the first and this one, sealed with this one. */
  older: z.string(),
});

export type SecretRow = z.infer<typeof secretSchema>;

/** Drawn when the stream is made: another one, or none, means that the server lost what we remember of it. */
export const originSchema = z.object({ id: z.literal('origin'), drawn: z.string().min(1) });

/** Old deletions up to this revision are gone from the server without a trace. */
export const sweptSchema = z.object({
  id: z.literal('swept'),
  upTo: z.number().int().min(0),
  /** The highest `n` of any that was ever swept: a record that is made again counts on from here. */
  n: z.number().int().min(0),
});

export type Swept = Omit<z.infer<typeof sweptSchema>, 'id'>;

export type SignersRow = z.input<typeof signersSchema>;

/** Name on the server of what is said of the team itself. */
export const metaKey = (ring: Keyring, id: 'signers' | 'secret' | 'origin' | 'swept') =>
  keyName(ring, 'l', 'meta', id);

/** The signers, for `open`. */
export async function signersOf(members: SignersRow['members']): Promise<Signers> {
  const entries = members.map(
    async ({ name, role, key }) => [name, { role, key: await verifyingKey(bytesOf(key)) }] as const,
  );
  return new Map(await Promise.all(entries));
}

/** Who left, for `open`. */
export const formerOf = (former: z.output<typeof signersSchema>['former']): Promise<Former[]> =>
  Promise.all(former.map(async (one) => ({ ...one, key: await verifyingKey(bytesOf(one.key)) })));
