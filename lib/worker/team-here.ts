import type { Colleague } from '../bridge/team';
import { second } from '../kernel/clock';
import { randomId } from '../kernel/id';
import { memberOnDuty } from '../members/queries';
import { rememberColleagues } from '../platform/colleagues';
import { dutyAt } from '../shifts/queries';
import type { Seat } from '../sync/believe';
import type { Connection } from '../sync/connect';
import { helloEvery, Presence, shortened } from '../sync/presence';
import { waitingBuyers } from '../waits/queries';
import { lateWaits } from '../waits/rules';

/** Panels say again every 15 s whom they have open; one that is silent for so long (ms) is closed. */
const silent = 40 * second;
/** What is said again within this time (ms) waits for the next round. */
const rest = 300;

/** Whom each panel has open, by tab; 0 for a panel without one. Lost with the worker, and said again soon. */
const open = new Map<number, { buyerKey: string | null; at: number }>();
let here: { presence: Presence; soon: () => void } | undefined;

/** A panel tells whom it has open; a screen without buyers only asks. @returns who else is there */
export function hearPanel(tab: number, buyerKey: string | null | undefined, now = Date.now()): Colleague[] {
  const before = open.get(tab);
  if (buyerKey !== undefined) {
    open.set(tab, { buyerKey, at: now });
    if (before?.buyerKey !== buyerKey) here?.soon();
  }
  return here ? colleaguesOf(here.presence) : [];
}

/** Another member has signed on: the others are to know him. */
export const sayAgain = (): void => here?.soon();

/** From now on this browser says who sits at it, and hears of the others, until `signal`. */
export function stayPresent(
  connection: Connection,
  seat: Seat,
  login: { user: string; role: 'agent' | 'lead' },
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const presence = new Presence(connection, seat, login, randomId, Date.now, (came) => {
    void rememberColleagues(colleaguesOf(presence));
    // Who has just come hears at once whom we are with, not all at the same moment.
    if (came && [...open.values()].some(({ buyerKey }) => buyerKey !== null))
      soon(rest + Math.random() * 5 * rest);
  });
  const say = async () => {
    clearTimeout(timer);
    timer = setTimeout(run, helloEvery);
    const now = Date.now();
    for (const [tab, { at }] of open) if (now - at > silent) open.delete(tab);
    const keys = [...open.values()].flatMap(({ buyerKey }) => buyerKey ?? []);
    const [member, duty, waits] = await Promise.all([memberOnDuty(), dutyAt(now), waitingBuyers(now)]);
    const name = member?.name ?? seat.author;
    if (signal.aborted) return;
    const buyerKeys = [...new Set(keys)].slice(0, 20);
    const late = shortened(lateWaits(waits, now));
    await presence.say({ name, buyerKeys, onShift: duty.onDuty, late });
    // Whoever fell silent goes without a word.
    await rememberColleagues(colleaguesOf(presence));
  };
  const run = () => {
    if (!signal.aborted) say().catch((error: unknown) => console.error('[话边] presence', error));
  };
  const soon = (ms = rest) => {
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  };
  const mine = { presence, soon };
  here = mine;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    if (here !== mine) return;
    here = undefined;
    void rememberColleagues([]);
  });
  run();
}

const colleaguesOf = (presence: Presence): Colleague[] =>
  presence.others().flatMap(({ buyerKeys, ...heard }) => {
    const keys = buyerKeys.length > 0 ? buyerKeys : [null];
    return keys.map((buyerKey) => ({ ...heard, buyerKey }));
  });
