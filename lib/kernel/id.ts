/** Makes record ids. Handed in, so that rules and tests decide what is drawn. */
export type NewId = () => string;

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * A random id of 16 characters [0-9a-z] (82 bits).
 * Not `crypto.randomUUID`, which is missing on chat pages served over plain http.
 */
export const randomId: NewId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => alphabet[byte % 36]).join('');
};
