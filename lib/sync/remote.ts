import { err, ok, type Result } from '../kernel/result';
import type { Bytes } from './keys';
import { streamName, subjectOf } from './stream';

/** What came back to a request. `code` is that of the header line, such as 404; 0 where there is none. */
export interface Answer {
  code: number;
  /** '' where it is missing. */
  header: (name: string) => string;
  data: Bytes;
}

/** `forbidden` is final and is shown; `later` is tried again: no connection, no answer, a server that is starting. */
export type Failure = 'forbidden' | 'later';

/** A logged-in connection, whatever it is made of. */
export interface Transport {
  request(
    subject: string,
    data: Bytes,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Result<Answer, Failure>>;
}

/** A record as the server has it. */
export interface Stored {
  key: string;
  /** Rises over all keys of the team. */
  rev: number;
  /** When it was written by the server's clock, ms since 1970; NaN where it does not say so. */
  time: number;
  data: Bytes;
}

/**
 * `conflict`: it is no longer the edition that was expected. `full`: the shop's quota is used up. `newer`: what stands there
 * was written by a later edition of the product, in a form that this one does not know.
 */
export type WriteFailure = Failure | 'conflict' | 'full' | 'tooLarge' | 'newer';

const failures: Readonly<Record<number, WriteFailure>> = {
  // A cluster of 2.15 answers with the second number.
  10071: 'conflict',
  10164: 'conflict',
  10054: 'tooLarge',
  // Account, server, disk: each may be what has no room left.
  10002: 'full',
  10023: 'full',
  10047: 'full',
};
/** The stream could not store it, for whatever reason. */
const storeFailed = 10077;
const noRoom = /maximum|no space/i;

/** How the server that leads says that it has no edition at all; a code alone would not tell. */
const nothingThere = /^wrong last sequence: 0$/;

const utf8 = new TextEncoder();

/**
 * Writes one record if it still is as expected.
 * @param expected its revision as last seen; 0 for one that must not be there yet
 * @returns the new revision; `gone` where what was expected is there no longer, nor anything else
 */
export async function putOver(
  transport: Transport,
  key: string,
  data: Bytes,
  expected: number,
): Promise<Result<number, WriteFailure | 'gone'>> {
  const answer = await transport.request(subjectOf(key), data, {
    'Nats-Expected-Last-Subject-Sequence': String(expected),
  });
  if (!answer.ok) return answer;
  const { seq, error } = JSON.parse(new TextDecoder().decode(answer.value.data)) as {
    seq?: number;
    error?: { err_code: number; description?: string };
  };
  if (error?.err_code === storeFailed) return err(noRoom.test(error.description ?? '') ? 'full' : 'later');
  if (expected > 0 && nothingThere.test(error?.description ?? '')) return err('gone');
  if (error || !seq) return err(failures[error?.err_code ?? 0] ?? 'later');
  return ok(seq);
}

/** As {@link putOver}, for who takes a record that is gone for one that somebody else has changed. */
export async function put(...what: Parameters<typeof putOver>): Promise<Result<number, WriteFailure>> {
  const written = await putOver(...what);
  if (written.ok) return written;
  return err(written.error === 'gone' ? 'conflict' : written.error);
}

const direct = `$JS.API.DIRECT.GET.${streamName}`;
const prefix = subjectOf('');

/** Records that are asked for at once, and that one transaction is to take. */
const widest = 200;

/**
 * Everything that is newer than `after`, in pages in the order of revisions; the next page is on its way while one is
 * taken. Ends after an error, or when there is no more.
 * @param filter part of the key space, such as `l.>`
 */
export async function* pagesAfter(
  transport: Transport,
  after: number,
  filter = '>',
): AsyncGenerator<Result<Stored[], Failure>, void> {
  let from = after;
  let size = 1;
  for (let coming = ask(transport, from, size, filter); ; ) {
    const { page, failure, end } = await coming;
    from = page.at(-1)?.rev ?? from;
    // Where most of a window is empty, a wide one asks for the same record again and again.
    size = Math.max(1, Math.min(widest, page.length * 4));
    const last = failure !== null || end;
    if (!last) coming = ask(transport, from, size, filter);
    if (page.length > 0) yield ok(page);
    if (failure) yield err(failure);
    if (last) return;
  }
}

/**
 * Asks for the records at the next `size` revisions at once: for each the first one from there on. Nothing between two
 * answers is missed; but after an answer "there is none" later ones do not count, since servers of a cluster lag.
 */
async function ask(transport: Transport, after: number, size: number, filter: string) {
  const answers = await Promise.all(
    Array.from({ length: size }, (_, at) => nextAfter(transport, after + at, filter)),
  );
  const page = new Map<number, Stored>();
  for (const answer of answers) {
    if (!answer.ok || !answer.value) {
      return { page: [...page.values()], failure: answer.ok ? null : answer.error, end: answer.ok };
    }
    page.set(answer.value.rev, answer.value);
  }
  return { page: [...page.values()], failure: null, end: false };
}

/** The first record whose newest edition is later than `after`; `null` when there is none. */
const nextAfter = (transport: Transport, after: number, filter: string) =>
  fetchOne(transport, { seq: after + 1, next_by_subj: subjectOf(filter) });

/** One record as it is now; `null` when the server has none. */
export const newest = (transport: Transport, key: string) =>
  fetchOne(transport, { last_by_subj: subjectOf(key) });

/** The last record that was written at all. */
export const last = (transport: Transport) => fetchOne(transport, { last_by_subj: subjectOf('>') });

async function fetchOne(transport: Transport, what: object): Promise<Result<Stored | null, Failure>> {
  const answer = await transport.request(direct, utf8.encode(JSON.stringify(what)));
  if (!answer.ok) return answer;
  const { code, header, data } = answer.value;
  if (code === 404) return ok(null);
  const subject = header('Nats-Subject');
  const rev = Number(header('Nats-Sequence'));
  if (code !== 0 || !subject.startsWith(prefix) || !rev) return err('later');
  const time = Date.parse(header('Nats-Time-Stamp'));
  return ok({ key: subject.slice(prefix.length), rev, time, data });
}
