import type { Bytes } from './keys';

/** Who may sign, as a lead says (`sync/meta`); by the name under which they log in. */
export type Signers = ReadonlyMap<string, { role: 'agent' | 'lead'; key: CryptoKey }>;

/** Somebody who left, or whose key was renewed: what he wrote before then stays true. */
export interface Former {
  name: string;
  role: 'agent' | 'lead';
  key: CryptoKey;
  /** The last epoch that he knew, and the server's last revision when he left. */
  until: { epoch: number; rev: number };
}

/** What stands before the 32 bytes of an Ed25519 private key in PKCS 8 (RFC 8410). */
const pkcs8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/**
 * @param seed 32 random bytes, from the invite
 * @throws where the browser has no Ed25519 (Chrome before 137, Firefox before 129)
 */
export function signingKey(seed: Bytes): Promise<CryptoKey> {
  const whole = new Uint8Array([...pkcs8, ...seed]);
  return crypto.subtle.importKey('pkcs8', whole, 'Ed25519', false, ['sign']);
}

/** @param raw 32 bytes, from the list of signers */
export function verifyingKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'Ed25519', true, ['verify']);
}

/** Whether these are the two halves of one pair. */
export async function isPair(signer: CryptoKey, key: CryptoKey): Promise<boolean> {
  const nothing = new Uint8Array();
  return await crypto.subtle.verify(
    'Ed25519',
    key,
    await crypto.subtle.sign('Ed25519', signer, nothing),
    nothing,
  );
}

/** A new pair: the seed for one member's invite, the public half for the list of signers. */
export async function newSigner(): Promise<{ seed: Bytes; publicKey: Bytes }> {
  const pair = (await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify'])) as CryptoKeyPair;
  const whole = new Uint8Array(await crypto.subtle.exportKey('pkcs8', pair.privateKey));
  return {
    seed: whole.slice(-32),
    publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)),
  };
}
