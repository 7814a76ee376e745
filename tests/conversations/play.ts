import type { BuyerSighting } from '../../lib/bridge/protocol';
import { arrivalsOf, type Looked } from '../../lib/conversations/arrivals';
import { readEvidence } from '../../lib/conversations/evidence';
import { decideTurn, type Ending, type OpenTurn } from '../../lib/conversations/rules';
import { clockOf, resolutionOf, withArrival } from '../../lib/conversations/site-clock';
import type { ClockSample } from '../../lib/records/site-clock.record';
import type { Role } from '../../lib/sites/snapshot';

/** A line of a talk, at its true moment. */
export interface Said {
  role: Role;
  at: number;
}

export interface TrueTurn {
  since: number;
  answeredAt: number | null;
  by: 'me' | 'colleague' | null;
  robotAt: number | null;
}

/** The obvious way: walk the whole talk from its beginning. Waits and answers as they truly were. */
export function truth(talk: readonly Said[]): TrueTurn[] {
  const turns: TrueTurn[] = [];
  for (const { role, at } of talk) {
    const last = turns.at(-1);
    const waiting = last?.answeredAt === null ? last : undefined;
    if (role === 'buyer' && !waiting) turns.push({ since: at, answeredAt: null, by: null, robotAt: null });
    if (role === 'robot' && waiting) waiting.robotAt ??= at;
    if ((role === 'me' || role === 'colleague') && waiting)
      Object.assign(waiting, { answeredAt: at, by: role });
  }
  return turns;
}

export type Closed = OpenTurn & Ending;

/** Runs the rules over sightings of one buyer, as the store does. */
export class Play {
  open: OpenTurn | undefined;
  readonly closed: Closed[] = [];
  private samples: ClockSample[] = [];
  private readonly looked = new Map<number, Looked | undefined>();

  get clock() {
    return clockOf(this.samples);
  }

  /** The tab shows another buyer. */
  leave(tab: number): void {
    this.looked.delete(tab);
  }

  /** @returns the open turn before */
  see(sighting: BuyerSighting, tab = 1): OpenTurn | undefined {
    const { at, thread = [] } = sighting;
    const { arrived, looked } = arrivalsOf({ sightings: [sighting] }, this.looked.get(tab));
    this.looked.set(tab, looked);
    const came = arrived.get(0) ?? 0;
    const newest = thread.at(-1);
    if (came > 0 && newest?.role === 'buyer' && newest.at !== undefined) {
      const resolution = resolutionOf(thread.flatMap((line) => line.at ?? []));
      this.samples = withArrival(this.samples, { at, offset: at - newest.at, resolution });
    }
    const evidence = readEvidence(sighting, at, { clock: this.clock, arrived: came });
    const before = this.open;
    const decision = decideTurn(before, evidence, at, this.closed.at(-1)?.answeredAt ?? undefined);
    if (before && decision.kind === 'correct') this.open = { ...before, ...decision.change };
    if (before && 'ending' in decision) {
      this.closed.push({ ...before, ...decision.ending });
      this.open = undefined;
    }
    if ('begin' in decision) {
      const { since, ...begin } = decision.begin;
      this.open = { waitingSince: since, firstSeenAt: at, ...begin };
    }
    return before;
  }
}
