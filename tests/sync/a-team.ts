import { type Bytes, type Keyring, makeKeyring } from '../../lib/sync/keys';
import { newSigner, type Signers, signingKey, verifyingKey } from '../../lib/sync/signing';

export interface ATeam {
  ring: Keyring;
  /** `boss` is a lead, the others are agents. */
  signers: Signers;
  sign: (name: string) => CryptoKey;
}

export const aSecret = (fill: number): Bytes => new Uint8Array(32).fill(fill);

/** A team with its keys; the same secrets each time, other signing keys. */
export async function aTeam(names: string[], secrets = new Map([[1, aSecret(7)]])): Promise<ATeam> {
  const signers = new Map<string, { role: 'agent' | 'lead'; key: CryptoKey }>();
  const privates = new Map<string, CryptoKey>();
  for (const name of names) {
    const { seed, publicKey } = await newSigner();
    privates.set(name, await signingKey(seed));
    signers.set(name, { role: name === 'boss' ? 'lead' : 'agent', key: await verifyingKey(publicKey) });
  }
  const sign = (name: string) => {
    const key = privates.get(name);
    if (!key) throw new Error(`${name} is not of the team`);
    return key;
  };
  return { ring: await makeKeyring('t1', secrets), signers, sign };
}
