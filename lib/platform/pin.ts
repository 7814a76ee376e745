/** Rounds of PBKDF2-SHA-256: about 50 ms here; a PIN keeps names apart, it is no vault. */
const rounds = 100_000;

const toHex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

async function derive(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<string> {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    key,
    256,
  );
  return toHex(new Uint8Array(bits));
}

/** Runs in the worker: panel frames on plain-http pages have no `crypto.subtle`. */
export async function hashPin(pin: string): Promise<{ salt: string; hash: string }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  return { salt: toHex(salt), hash: await derive(pin, salt) };
}

export async function checkPin(pin: string, stored: { salt: string; hash: string }): Promise<boolean> {
  return (await derive(pin, fromHex(stored.salt))) === stored.hash;
}
