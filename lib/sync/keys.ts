import type { Branch } from './kinds';

export type Bytes = Uint8Array<ArrayBuffer>;

/** A key for records of one epoch, and four bytes by which an envelope tells that it was made with it. */
export interface RecordKey {
  key: CryptoKey;
  mark: Bytes;
}

/** All that is worked out of a team's secrets. Nothing of it ever reaches the server. */
export interface Keyring {
  team: string;
  /** New envelopes are sealed with this one's key. */
  epoch: number;
  records: ReadonlyMap<number, RecordKey>;
  /** Names keys on the server. Stays that of the first secret: with another, every record would get another name. */
  names: CryptoKey;
}

const utf8 = new TextEncoder();

/** Bytes of a team secret: 256 bits from the invite, never from the server. */
export const secretBytes = 32;

/**
 * @param secrets by epoch, 1 first; 32 random bytes each. A member who left knows the older ones, not the newest
 * @throws RangeError without epoch 1, or where a secret has another length
 */
export async function makeKeyring(team: string, secrets: ReadonlyMap<number, Bytes>): Promise<Keyring> {
  const first = secrets.get(1);
  if (!first) throw new RangeError('the first secret names the keys and cannot be missing');
  const names = await crypto.subtle.deriveKey(
    hkdf(team, 'names'),
    await sourceOf(first),
    { name: 'HMAC', hash: 'SHA-256', length: 256 },
    false,
    ['sign'],
  );
  return await withSecrets({ team, epoch: 1, records: new Map(), names }, secrets);
}

/** The keyring with these secrets besides; new envelopes are sealed with the newest of all. */
export async function withSecrets(ring: Keyring, secrets: ReadonlyMap<number, Bytes>): Promise<Keyring> {
  const records = new Map(ring.records);
  for (const [epoch, secret] of secrets) {
    const source = await sourceOf(secret);
    records.set(epoch, {
      key: await crypto.subtle.deriveKey(hkdf(ring.team, `record ${epoch}`), source, aes, false, [
        'encrypt',
        'decrypt',
      ]),
      mark: new Uint8Array(await crypto.subtle.deriveBits(hkdf(ring.team, `mark ${epoch}`), source, 32)),
    });
  }
  return { ...ring, epoch: Math.max(...records.keys()), records };
}

const aes = { name: 'AES-GCM', length: 256 };

function sourceOf(secret: Bytes): Promise<CryptoKey> {
  if (secret.length !== secretBytes) throw new RangeError(`a secret has ${secretBytes} bytes`);
  return crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey', 'deriveBits']);
}

const hkdf = (team: string, use: string) => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: utf8.encode(`huabian ${team}`),
  info: utf8.encode(use),
});

/**
 * Name of a record on the server, `l.phrase.k5ql…`. Follows from the id, so that two agents who make the same record
 * while offline, such as one tag on one buyer, mean the same key; the id itself cannot be told from it.
 */
export async function keyName(ring: Keyring, branch: Branch, kind: string, id: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', ring.names, utf8.encode(`${kind}|${id}`));
  return `${branch}.${kind}.${base32(new Uint8Array(mac, 0, 16))}`;
}

const digits = 'abcdefghijklmnopqrstuvwxyz234567';

function base32(bytes: Bytes): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => digits[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
