import { bytesOf } from '../kernel/base64';
import { err, ok, type Result } from '../kernel/result';
import type { Seat } from './believe';
import { makeKeyring } from './keys';
import { signersOf } from './meta';
import { isPair, type Signers, signingKey } from './signing';
import { boxKey } from './wrap';

/** What of a team's secrets makes a seat; texts are base64. */
export interface SeatSecrets {
  team: string;
  device: string;
  secrets: Readonly<Record<string, string>>;
  leads: readonly { name: string; key: string }[];
}

/** Whether this seat's member is of the team, and with the key that he has here. */
export async function isMember({ author, signer }: Seat, signers: Signers): Promise<boolean> {
  const own = signers.get(author);
  return own !== undefined && (await isPair(signer, own.key));
}

/** A seat whose signers are the leads of the invite: enough to read who else is of the team. */
export async function openSeat(
  { team, device, secrets, leads }: SeatSecrets,
  { name, seed }: { name: string; seed: string },
): Promise<Result<Seat, 'noEd25519'>> {
  const bySecret = Object.entries(secrets).map(([epoch, text]) => [Number(epoch), bytesOf(text)] as const);
  const ring = await makeKeyring(team, new Map(bySecret));
  try {
    const signer = await signingKey(bytesOf(seed));
    const signers = await signersOf(leads.map((lead) => ({ ...lead, role: 'lead' as const })));
    const box = await boxKey(bytesOf(seed));
    return ok({ ring, signers, box, author: name, signer, device });
  } catch (error) {
    // An older browser names the algorithm it does not know.
    if (error instanceof DOMException && error.name === 'NotSupportedError') return err('noEd25519');
    throw error;
  }
}
