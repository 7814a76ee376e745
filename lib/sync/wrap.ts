import { z } from 'zod';
import { base64Of, bytesOf } from '../kernel/base64';
import type { Bytes } from './keys';
import type { SecretRow } from './meta';

/** A member's own key for secrets that are handed to him alone. `id`: its public half, base64. */
export interface BoxKey {
  key: CryptoKey;
  id: string;
}

/** What stands before the 32 bytes of an X25519 private key in PKCS 8 (RFC 8410). */
const pkcs8 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x6e, 4, 0x22, 4, 0x20];
const ivBytes = 12;
const utf8 = new TextEncoder();
const hkdf = (info: string) => ({
  ...{ name: 'HKDF', hash: 'SHA-256' },
  ...{ salt: new Uint8Array(), info: utf8.encode(info) },
});

/**
 * @param seed of the member's signing key
 * @throws where the browser has no X25519 (Chrome before 133, Firefox before 130)
 */
export async function boxKey(seed: Bytes): Promise<BoxKey> {
  const source = await crypto.subtle.importKey('raw', seed, 'HKDF', false, ['deriveBits']);
  const own = new Uint8Array(await crypto.subtle.deriveBits(hkdf('huabian box'), source, 256));
  const whole = new Uint8Array([...pkcs8, ...own]);
  // Nothing else tells the public half.
  const open = await crypto.subtle.importKey('pkcs8', whole, 'X25519', true, ['deriveBits']);
  const { x = '' } = await crypto.subtle.exportKey('jwk', open);
  const key = await crypto.subtle.importKey('pkcs8', whole, 'X25519', false, ['deriveBits']);
  return { key, id: `${x.replaceAll('-', '+').replaceAll('_', '/')}=` };
}

/**
 * The newest of these secrets, wrapped for each of `members`; who is not among them cannot open it.
 * @param members by their box ids
 */
export async function wrapSecrets(
  team: string,
  secrets: ReadonlyMap<number, Bytes>,
  members: readonly string[],
): Promise<SecretRow> {
  const epoch = Math.max(...secrets.keys());
  const secret = secrets.get(epoch);
  if (!secret) throw new RangeError('no secret');
  const pair = (await crypto.subtle.generateKey('X25519', true, ['deriveBits'])) as CryptoKeyPair;
  const from = base64Of(new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)));
  const boxes: Record<string, string> = {};
  for (const member of members) {
    const key = await sharedKey(pair.privateKey, member, [team, epoch, from, member]);
    boxes[member] = await shut(key, secret, [team, epoch, member]);
  }
  const between = [...secrets].filter(([one]) => one > 1 && one < epoch);
  const texts = Object.fromEntries(between.map(([one, bytes]) => [one, base64Of(bytes)]));
  const older = await shut(await olderKey(secret), utf8.encode(JSON.stringify(texts)), [team, epoch]);
  return { id: 'secret', epoch, from, boxes, older };
}

const olderSchema = z.record(z.string().regex(/^\d+$/), z.string());

/**
 * The secrets from the second on, by epoch; `null` when they are not for this member.
 * @throws where what a lead has signed is damaged
 */
export async function unwrapSecrets(
  team: string,
  { epoch, from, boxes, older }: SecretRow,
  own: BoxKey,
): Promise<Map<number, Bytes> | null> {
  const box = boxes[own.id];
  if (box === undefined) return null;
  const key = await sharedKey(own.key, from, [team, epoch, from, own.id]);
  const secret = await unshut(key, box, [team, epoch, own.id]);
  const texts = new TextDecoder().decode(await unshut(await olderKey(secret), older, [team, epoch]));
  const between = Object.entries(olderSchema.parse(JSON.parse(texts)));
  return new Map([...between.map(([one, text]) => [Number(one), bytesOf(text)] as const), [epoch, secret]]);
}

async function sharedKey(own: CryptoKey, other: string, use: readonly unknown[]): Promise<CryptoKey> {
  const theirs = await crypto.subtle.importKey('raw', bytesOf(other), 'X25519', false, []);
  const bits = await crypto.subtle.deriveBits({ name: 'X25519', public: theirs }, own, 256);
  return await aesKey(new Uint8Array(bits), `huabian wrap ${JSON.stringify(use)}`);
}

const olderKey = (secret: Bytes) => aesKey(secret, 'huabian older');

async function aesKey(bits: Bytes, use: string): Promise<CryptoKey> {
  const source = await crypto.subtle.importKey('raw', bits, 'HKDF', false, ['deriveKey']);
  const form = { name: 'AES-GCM', length: 256 };
  return await crypto.subtle.deriveKey(hkdf(use), source, form, false, ['encrypt', 'decrypt']);
}

const gcm = (iv: Bytes, bound: readonly unknown[]) => ({
  ...{ name: 'AES-GCM', iv },
  additionalData: utf8.encode(JSON.stringify(bound)),
});

async function shut(key: CryptoKey, bytes: Bytes, bound: readonly unknown[]): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const cipher = new Uint8Array(await crypto.subtle.encrypt(gcm(iv, bound), key, bytes));
  return base64Of(new Uint8Array([...iv, ...cipher]));
}

async function unshut(key: CryptoKey, text: string, bound: readonly unknown[]): Promise<Bytes> {
  const whole = bytesOf(text);
  const plain = await crypto.subtle.decrypt(gcm(whole.slice(0, ivBytes), bound), key, whole.slice(ivBytes));
  return new Uint8Array(plain);
}
