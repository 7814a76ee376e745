/** One measured thing. `ratio` is ours ÷ floor where there is a floor, else ours ÷ peer. */
export interface BenchRow {
  group: string;
  name: string;
  unit: string;
  ours: number;
  /** The least that any implementation pays, measured in the same run. */
  floor: number | null;
  /** Another product's figure, where one is known. */
  peer: number | null;
  ratio: number | null;
  goal: string;
  ok: boolean;
}

const round = (value: number) => Math.round(value * 100) / 100;

/** Rounds and adds the ratio. */
export function row(measured: Omit<BenchRow, 'ratio'>): BenchRow {
  const base = measured.floor ?? measured.peer;
  const ratio = base === null || base === 0 ? null : round(measured.ours / base);
  const { ours, floor } = measured;
  return { ...measured, ours: round(ours), floor: floor === null ? null : round(floor), ratio };
}

/** The value below which `share` (0–1) of the samples lie. */
export function quantile(samples: number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The 95th of 100 of these times, beside that of the least that anybody pays. @param most goal, ms */
export function timing(
  group: string,
  name: string,
  { ours = [], floor = [] }: { ours: number[] | undefined; floor: number[] | undefined },
  most: number,
): BenchRow {
  const p95 = quantile(ours, 0.95);
  return row({
    group,
    name,
    unit: 'ms',
    ours: p95,
    floor: quantile(floor, 0.95),
    peer: null,
    goal: `≤ ${most}`,
    ok: p95 <= most,
  });
}
