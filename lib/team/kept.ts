import { z } from 'zod';
import { bytesOf } from '../kernel/base64';
import { err, ok, type Result } from '../kernel/result';
import type { Bytes } from '../sync/keys';
import type { SignersRow } from '../sync/meta';
import { boxKey } from '../sync/wrap';

const bytes32 = z.base64().length(44);
const login = z.object({ user: z.string().min(1), password: z.string().min(1), hash: z.string().min(1) });

const personSchema = z.object({
  ...login.shape,
  name: z.string().min(1),
  role: z.enum(['agent', 'lead']),
  /** Own half of the signing key and the public one, base64. */
  seed: bytes32,
  key: bytes32,
});

const keptSchema = z.object({
  form: z.literal(2),
  team: z.string().min(1),
  shop: z.string(),
  /** Where members reach the server. */
  url: z.url({ protocol: /^wss?$/ }),
  /** Files as the server sees them; without them it listens to its own machine only. */
  tls: z.object({ cert: z.string().min(1), key: z.string().min(1) }).nullable(),
  /** Bytes that the records may take on the server, all copies together. */
  quota: z.number().int().positive(),
  replicas: z.union([z.literal(1), z.literal(3), z.literal(5)]),
  /** Version 2.9 of the server does not know the setting. */
  syncAlways: z.boolean(),
  owner: login,
  /** Nobody logs in as the system; the server wants it to have a user. */
  systemHash: z.string().min(1),
  secret: bytes32,
  /** The secrets of the epochs from the second on: a new one for whoever stays, whenever somebody goes. */
  later: z.array(bytes32).default([]),
  /** Rises with every change of the people, so that an old file cannot bring back who has left. */
  edition: z.number().int().min(1),
  /** How many logins were ever drawn. */
  drawn: z.number().int().min(1),
  people: z.array(personSchema).min(1),
  /** The lead who made the team and signs who is of it. */
  signer: z.object({ name: z.string().min(1), key: bytes32, seed: bytes32 }),
});

/** Everything the lead keeps: passwords and secrets in the clear. Never to be put on the server. */
export type KeptTeam = z.infer<typeof keptSchema>;
export type Person = z.infer<typeof personSchema>;

export const keptText = (kept: KeptTeam): string => `${JSON.stringify(kept, null, 2)}\n`;

/** What a file says that somebody hands in as the kept one. */
export function readKept(text: string): Result<KeptTeam, 'notJson' | 'notKept'> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err('notJson');
  }
  const { data } = keptSchema.safeParse(json);
  return data ? ok(data) : err('notKept');
}

/** Who is of the team, as the server's list has it. */
export const membersOf = ({
  people,
}: KeptTeam): Promise<(SignersRow['members'][number] & { box: string })[]> =>
  Promise.all(
    people.map(async ({ name, role, key, seed }) => {
      return { name, role, key, box: (await boxKey(bytesOf(seed))).id };
    }),
  );

/** All secrets by epoch, the first one included. */
export const secretsOf = ({ secret, later }: KeptTeam): Map<number, Bytes> =>
  new Map([secret, ...later].map((text, at) => [at + 1, bytesOf(text)]));
