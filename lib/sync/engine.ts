import type { JoinRefusal } from '../records/sync-state.record';
import type { Bell } from './bell';
import { type Desk, session } from './session';

/** ms between tries: doubled each time, with chance, so that a whole shop does not come back at once. */
const pauses = { least: 1000, most: 60_000 };
/** What no further try will change by itself; somebody has to see to it. */
const final: ReadonlySet<JoinRefusal> = new Set(['credentials', 'version', 'removed', 'noEd25519']);

/** @param tries that have failed in a row @param random in [0, 1) */
export const pauseAfter = (tries: number, random: number): number =>
  Math.min(pauses.most, pauses.least * 2 ** (tries - 1)) * (0.5 + random / 2);

/** Keeps this browser in step with its team until `signal`: one session after the other. */
export async function keepInStep(desk: Desk, bell: Bell, signal: AbortSignal): Promise<void> {
  for (let tries = 0; !signal.aborted; ) {
    let worked = false;
    const note: Desk['note'] = async (fields) => {
      worked ||= fields.phase === 'live';
      await desk.note(fields);
    };
    const why = await session({ ...desk, note }, bell, signal);
    if (signal.aborted) return;
    tries = worked ? 1 : tries + 1;
    const refused = why !== 'offline' && why !== 'unanswered';
    await desk.note(refused ? { phase: 'refused', why } : { phase: 'offline', why: null });
    const rest = refused && final.has(why) ? pauses.most : pauseAfter(tries, (desk.random ?? Math.random)());
    await bell.wait(rest, signal);
  }
}
