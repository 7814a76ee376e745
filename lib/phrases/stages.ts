/** Stages in the order of a talk; the starter library and the stage list of a new shop follow it. */
export const STAGES = [
  '欢迎',
  '介绍',
  '活动',
  '催付',
  '核对',
  '发货',
  '物流',
  '售后',
  '安抚',
  '发票',
  '告别',
] as const;

export type Stage = (typeof STAGES)[number];

/** Orders stage names: known ones as the talk goes, a shop's own after them by their first appearance. */
export function sortStages(names: Iterable<string>): string[] {
  const seen = [...new Set(names)];
  const known: readonly string[] = STAGES;
  const place = (name: string) => {
    const at = known.indexOf(name);
    return at === -1 ? known.length + seen.indexOf(name) : at;
  };
  return seen.toSorted((a, b) => place(a) - place(b));
}
