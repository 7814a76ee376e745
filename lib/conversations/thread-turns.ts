import type { BuyerSighting } from '../bridge/protocol';
import { day, minute, second } from '../kernel/clock';
import { type PageClock, resolutionOf, unknownClock } from './site-clock';

type Line = NonNullable<BuyerSighting['thread']>[number];

/** A moment on our clock, ms since 1970, and by how many ms it may be wrong. */
export interface Moment {
  at: number;
  precision: number;
}

/** How a site's pages show waits, as far as its profile says. */
export interface PageHabits {
  /** Seconds after which a wait is overdue. */
  limit?: number | undefined;
  /** A time is written once for several messages. */
  carriesTime?: boolean | undefined;
}

/** What is known beside a sighting. */
export interface Beside extends PageHabits {
  /** The site's clock; `undefined` while it is not known. */
  clock?: PageClock | undefined;
  /** So many of the newest messages were seen to arrive. */
  arrived?: number;
  /** What we see happen is known to this many ms; {@link watchedPrecision} by default. */
  drawn?: number;
  /** For how long (ms) nobody had looked at this buyer. */
  unseen?: number | undefined;
}

/** A human answer, and what it answered. */
export interface Answer {
  /** `undefined` where the page tells no time that can be true. */
  moment: Moment | undefined;
  by: 'me' | 'colleague';
  /** From question to answer on the page's own clock, ms: true whatever our clock says. */
  length: Moment | undefined;
  /** When a robot had answered before; `null` where none had. */
  robotAt: number | null;
}

export interface ThreadTurns {
  /** Oldest first. */
  answers: Answer[];
  /** The unanswered messages, as far as they have moments that can be true; `undefined` where nobody waits. */
  waits: { first: Moment | undefined; all: Moment[]; robotAt: number | null } | undefined;
}

/** What we saw happen is known to this many ms: drawing and reading take time. */
export const watchedPrecision = 2 * second;
/** Is a moment this exact only where clock and message time are both known? */
export const isOurTime = (precision: number): boolean => precision < 2 * minute;
/** Messages under a time head may be this much younger than it. */
const underHead = 5 * minute;
const isHuman = (role: Line['role']): role is Answer['by'] => role === 'me' || role === 'colleague';

/** When a message was written, as far as it can be told. @param step to how many ms the page writes times */
function momentOf(
  lines: readonly Line[],
  step: number,
  index: number,
  seenAt: number,
  beside: Beside,
): Moment | undefined {
  const said = lines[index]?.at;
  const { clock, arrived = 0, carriesTime = false, drawn = watchedPrecision } = beside;
  const came = index >= lines.length - arrived ? { at: seenAt, precision: drawn } : undefined;
  if (said === undefined) return came;
  const carried = carriesTime && lines[index - 1]?.at === said ? underHead : 0;
  const precision = step + carried + (clock?.precision ?? unknownClock);
  const at = said + (clock?.offset ?? 0);
  const ahead = clock ? clock.precision + second : 0;
  // From the future or from long ago: another clock, or another day's history.
  if (at > seenAt + ahead || at <= seenAt - day) return came;
  // A page that slept draws at once what was written long before: only under a known clock can we tell.
  const isNew =
    came && clock && isOurTime(clock.precision) && seenAt - at <= precision + clock.precision + drawn;
  return isNew && came.precision < precision ? came : { at: Math.min(at, seenAt), precision };
}

/** The turns that a thread shows: who asked, who answered, who still waits. */
export function threadTurns(lines: readonly Line[], seenAt: number, beside: Beside): ThreadTurns {
  const step = resolutionOf(lines.flatMap(({ at }) => at ?? []));
  const moment = (index: number) => momentOf(lines, step, index, seenAt, beside);
  const answers: Answer[] = [];
  let question: number | undefined;
  let robot: number | undefined;
  const robotAt = () => (robot === undefined ? null : (moment(robot)?.at ?? seenAt));
  let human = -1;
  for (const [index, { role, at }] of lines.entries()) {
    if (role === 'buyer') question ??= index;
    else if (role === 'robot' && question !== undefined) robot ??= index;
    else if (isHuman(role)) {
      const asked = question === undefined ? undefined : lines[question]?.at;
      // A question at the top of the thread may not be the first: pages load what is older later.
      const length =
        asked === undefined || at === undefined || at < asked || human < 0
          ? undefined
          : { at: at - asked, precision: step };
      if (question !== undefined || human < 0)
        answers.push({ moment: moment(index), by: role, length, robotAt: robotAt() });
      question = undefined;
      robot = undefined;
      human = index;
    }
  }
  if (question === undefined) return { answers, waits: undefined };
  const asked = [...lines.keys()].filter((index) => index >= question && lines[index]?.role === 'buyer');
  const all = asked.flatMap((index) => moment(index) ?? []);
  return { answers, waits: { first: moment(question), all, robotAt: robotAt() } };
}
