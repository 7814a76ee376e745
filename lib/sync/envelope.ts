import { z } from 'zod';
import { err, ok, type Result } from '../kernel/result';
import type { Bytes, Keyring } from './keys';
import type { Former, Signers } from './signing';

const format = 1;
/** Version, epoch (16 bits), mark of the key, IV. */
const markAt = 3;
const ivAt = 7;
const headBytes = 19;
const tagBytes = 16;
/** Sizes are told to the server in steps of so many bytes. */
const step = 256;
const signatureBytes = 64;
/** What the stream takes, less room for headers, see `sync/stream`. */
export const maxEnvelope = 262_144 - 1024;

const contentSchema = z.object({
  /** Counts this record's editions, whoever writes them: what does not rise was played back. */
  n: z.number().int().min(1),
  /** The server's revision on which it rests; 0 for a new record. */
  prev: z.number().int().min(0),
  /** Tells a writer whose acknowledgement was lost that this is his own. */
  op: z.string().min(1),
  device: z.string(),
  /** Whose signature it bears; a name among the signers. */
  author: z.string().min(1),
  /** Database version by whose form the row was written; absent in what is said of the team itself. */
  edition: z.number().int().optional(),
  row: z.record(z.string(), z.unknown()),
});

export type Content = z.infer<typeof contentSchema>;

/** Why an envelope is not believed. `wrongKey`: made with another team's secret. `stranger`: not among the signers. */
export type Refusal =
  | 'truncated'
  | 'unknownFormat'
  | 'unknownEpoch'
  | 'wrongKey'
  | 'tampered'
  | 'malformed'
  | 'stranger'
  | 'forged'
  | 'notLead'
  | 'replayed';

const utf8 = new TextEncoder();

/** What an envelope is bound to beside its contents; the revision cannot be, as the server gives it afterwards. */
const bound = (ring: Keyring, key: string, epoch: number) =>
  utf8.encode(JSON.stringify([format, ring.team, key, epoch]));

/** The epoch is left out, so that a record can be sealed anew without its author. */
const signed = (ring: Keyring, key: string, json: Bytes) => {
  const head = utf8.encode(JSON.stringify(['huabian', format, ring.team, key]));
  return joined(head, json);
};

function joined(...parts: Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** @param key name of the record on the server, see `keyName` */
export async function seal(
  ring: Keyring,
  key: string,
  content: Content,
  signer: CryptoKey,
): Promise<Result<Bytes, 'tooLarge'>> {
  const record = ring.records.get(ring.epoch);
  if (!record) throw new RangeError(`no key of epoch ${ring.epoch}`);
  const json = utf8.encode(JSON.stringify(content));
  const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', signer, signed(ring, key, json)));
  const inner = joined(new Uint8Array(4), signature, json);
  new DataView(inner.buffer).setUint32(0, json.length);
  const padded = new Uint8Array(Math.ceil(inner.length / step) * step);
  if (padded.length + headBytes + tagBytes > maxEnvelope) return err('tooLarge');
  padded.set(inner);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const cipher = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: bound(ring, key, ring.epoch) },
    record.key,
    padded,
  );
  const head = new Uint8Array([format, ring.epoch >> 8, ring.epoch & 255]);
  return ok(joined(head, record.mark, iv, new Uint8Array(cipher)));
}

/** What is already known of a record: an edition that does not rise above it, and is not the same, is a replay. */
export type Known = Pick<Content, 'n' | 'op' | 'prev'> | null;

/**
 * Whether two wrote over the same edition and both were let in: servers of a cluster before 2.10 check only what is
 * stored, not what is on its way.
 */
export const isSibling = (content: Content, known: Known): boolean =>
  known !== null && content.n === known.n && content.prev === known.prev && content.op !== known.op;

/** Who left, and the revision at which the envelope stands on the server. */
export interface Past {
  former: readonly Former[];
  rev: number;
}

/** By whose secret an envelope says that it was sealed. */
export const epochOf = ([, high = 0, low = 0]: Bytes) => high * 256 + low;

/** Believes nothing that is not whole, ours, signed by who may write this key, and newer than what is known. */
export async function open(
  ring: Keyring,
  signers: Signers,
  key: string,
  envelope: Bytes,
  known: Known,
  past: Past = { former: [], rev: 0 },
): Promise<Result<Content, Refusal>> {
  const inner = await decrypt(ring, key, envelope);
  if (!inner.ok) return inner;
  const { json, signature } = inner.value;
  const content = contentOf(json);
  if (!content) return err('malformed');
  const now = signers.get(content.author);
  const before = past.former.filter(
    ({ name, until }) => name === content.author && past.rev <= until.rev && epochOf(envelope) <= until.epoch,
  );
  const candidates = [...(now ? [now] : []), ...before];
  if (candidates.length === 0) return err('stranger');
  const text = signed(ring, key, json);
  const fits = await Promise.all(
    candidates.map((one) => crypto.subtle.verify('Ed25519', one.key, signature, text)),
  );
  const author = candidates[fits.indexOf(true)];
  if (!author) return err('forged');
  if (key.startsWith('l.') && author.role !== 'lead') return err('notLead');
  const rises = !known || content.n > known.n || content.op === known.op;
  if (!rises && !isSibling(content, known)) return err('replayed');
  return ok(content);
}

async function decrypt(
  ring: Keyring,
  key: string,
  envelope: Bytes,
): Promise<Result<{ json: Bytes; signature: Bytes }, Refusal>> {
  if (envelope.length < headBytes + step + tagBytes) return err('truncated');
  if ((envelope.length - headBytes - tagBytes) % step !== 0) return err('truncated');
  if (envelope[0] !== format) return err('unknownFormat');
  const epoch = epochOf(envelope);
  const record = ring.records.get(epoch);
  if (!record) return err('unknownEpoch');
  if (record.mark.some((byte, at) => byte !== envelope[markAt + at])) return err('wrongKey');
  let inner: Bytes;
  try {
    inner = new Uint8Array(
      await crypto.subtle.decrypt(
        {
          name: 'AES-GCM',
          iv: envelope.subarray(ivAt, headBytes),
          additionalData: bound(ring, key, epoch),
        },
        record.key,
        envelope.subarray(headBytes),
      ),
    );
  } catch {
    // WebCrypto says nothing more than that it does not fit.
    return err('tampered');
  }
  const length = new DataView(inner.buffer).getUint32(0);
  const from = 4 + signatureBytes;
  if (length > inner.length - from) return err('malformed');
  return ok({ signature: inner.slice(4, from), json: inner.slice(from, from + length) });
}

function contentOf(json: Bytes): Content | undefined {
  try {
    return contentSchema.safeParse(JSON.parse(new TextDecoder().decode(json))).data;
  } catch {
    return undefined;
  }
}
