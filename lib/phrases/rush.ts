/** Is rush mode on, and who switched it: the agent's word holds against the number of buyers. */
export interface Rush {
  on: boolean;
  byHand: boolean;
}

export const calm: Rush = { on: false, byHand: false };

export interface Crowd {
  waiting: number;
  /** More than these bring it up; 0 = never by itself. */
  from: number;
  /** The mouse is over the list: nothing may change under it. */
  pointed: boolean;
}

/** At most so many may wait for rush mode to go by itself; far enough below, or it would come and go with one buyer. */
export const leavesAt = (from: number): number => Math.floor(from / 2);

/** What becomes of rush mode as buyers come and go; the same object where nothing does. */
export function followCrowd(rush: Rush, { waiting, from, pointed }: Crowd): Rush {
  const few = from === 0 || waiting <= leavesAt(from);
  // Who put it away is asked again at the next rush, not in this one.
  if (rush.byHand) return !rush.on && few ? calm : rush;
  if (pointed) return rush;
  if (rush.on) return few ? calm : rush;
  return from > 0 && waiting > from ? { on: true, byHand: false } : rush;
}

export const switchRush = ({ on }: Rush): Rush => ({ on: !on, byHand: true });
