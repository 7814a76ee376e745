import { z } from 'zod';
import { type Bytes, type Keyring, keyName } from './keys';
import { type Signers, verifyingKey } from './signing';

/** Bytes as text, for invites and the list of signers. */
export const toText = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));

/** @throws where it is no base64 */
export const fromText = (text: string): Bytes => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

/** Who is of the team; a record of kind `meta` that only leads write. */
export const signersSchema = z.object({
  id: z.literal('signers'),
  members: z.array(z.object({ name: z.string(), role: z.enum(['agent', 'lead']), key: z.string() })),
});

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

export type SignersRow = z.infer<typeof signersSchema>;

/** Name on the server of what is said of the team itself. */
export const metaKey = (ring: Keyring, id: 'signers' | 'origin' | 'swept') => keyName(ring, 'l', 'meta', id);

/** The signers, for `open`. */
export async function signersOf(members: SignersRow['members']): Promise<Signers> {
  const entries = members.map(
    async ({ name, role, key }) => [name, { role, key: await verifyingKey(fromText(key)) }] as const,
  );
  return new Map(await Promise.all(entries));
}
