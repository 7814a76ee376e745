/** Milliseconds since 1970 UTC. Handed in, so that no rule reads the machine's clock by itself. */
export type Clock = () => number;

export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
