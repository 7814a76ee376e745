import { z } from 'zod';
import { ok, type Result } from '../kernel/result';
import { skewOf } from '../kernel/skew';
import type { Seat } from './believe';
import { open, seal } from './envelope';
import { keyName } from './keys';
import { newest, put, type Stored, type Transport, type WriteFailure } from './remote';

/** A member at one of his computers: kept on the server beside the records, in no table, newest word only. */
export interface Computer {
  /** Of the installation. */
  device: string;
  /** Who sat there, a name among the signers. */
  name: string;
  /** As it calls itself, such as `Windows Edge`. */
  system: string;
  /** When it was there last, by the server's clock, ms since 1970. */
  at: number;
}

const rowSchema = z.object({ id: z.string().max(200), system: z.string().max(40) });
const prefix = 'a.seat.';
const nameOf = ({ ring }: Seat, id: string) => keyName(ring, 'a', 'seat', id);

/**
 * Says that this member sits at this computer now. As a write of our own is stamped by the server, it also tells how far
 * the two clocks are apart.
 * @param now local ms since 1970
 * @returns ms by which this computer is ahead, see `skewOf`; `null` where the server does not say when it was
 */
export async function sayWhere(
  transport: Transport,
  seat: Seat,
  system: string,
  now: () => number,
): Promise<Result<number | null, WriteFailure>> {
  const { ring, signer, author, device } = seat;
  const id = `${device}|${author}`;
  const key = await nameOf(seat, id);
  const there = await newest(transport, key);
  if (!there.ok) return there;
  const prev = there.value?.rev ?? 0;
  const content = { n: 1, prev, op: 'seat', device, author, row: { id, system: system.slice(0, 40) } };
  const sealed = await seal(ring, key, content, signer);
  if (!sealed.ok) return sealed;
  const before = now();
  const written = await put(transport, key, sealed.value, prev);
  if (!written.ok) return written;
  const after = now();
  const stands = await newest(transport, key);
  if (!stands.ok) return stands;
  // A server that lags behind the others still shows the word before, and its time.
  const stamped = stands.value && stands.value.rev >= written.value ? stands.value.time : Number.NaN;
  return ok(Number.isNaN(stamped) ? null : skewOf(before, after, stamped));
}

/** Those of what the server sent that are such words, and believed. */
export async function computersOf(seat: Seat, page: readonly Stored[]): Promise<Computer[]> {
  const found = await Promise.all(
    page
      .filter(({ key, time }) => key.startsWith(prefix) && !Number.isNaN(time))
      .map(async ({ key, data, time: at }) => {
        const opened = await open(seat.ring, seat.signers, key, data, null);
        if (!opened.ok) return [];
        const { device, author: name, row } = opened.value;
        const said = rowSchema.safeParse(row).data;
        const isIts = said?.id === `${device}|${name}` && (await nameOf(seat, said.id)) === key;
        return isIts ? [{ device, name, system: said.system, at }] : [];
      }),
  );
  return found.flat();
}

/** Computers of one member that are remembered: whoever draws ever new ones pushes only his own out. */
const most = 8;

/** What is known now, newest first; of each member and computer the latest word. */
export function withComputers(before: readonly Computer[], found: readonly Computer[]): Computer[] {
  const latest = new Map<string, Computer>();
  for (const one of [...before, ...found]) {
    const id = `${one.device}|${one.name}`;
    if (one.at >= (latest.get(id)?.at ?? 0)) latest.set(id, one);
  }
  const newestFirst = [...latest.values()].sort((a, b) => b.at - a.at);
  const counted = new Map<string, number>();
  return newestFirst.filter(({ name }) => {
    counted.set(name, (counted.get(name) ?? 0) + 1);
    return (counted.get(name) ?? 0) <= most;
  });
}
