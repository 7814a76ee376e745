/** What a timer on the page says. */
export interface WaitText {
  /** Waited so far; `undefined` for a countdown with no known start, or "over" with no number. */
  seconds: number | undefined;
  overdue: boolean;
}

const units: Record<string, number> = {
  天: 86_400,
  d: 86_400,
  时: 3600,
  h: 3600,
  分: 60,
  m: 60,
  秒: 1,
  s: 1,
};

/**
 * Reads a wait timer: `45秒`, `3分12秒`, `已等待1小时`, `20秒后超时`, `已超时2分`, `3m 12s`, with `clock` also `02:15`.
 * Pages write the time of the last message into the same place, so `3分钟前`, `12:30` and `昨天` are no timer.
 * @param limit seconds the page allows; a countdown runs from it and "over" counts on from it
 * @returns `undefined` where the text is no timer
 */
export function waitText(text: string, limit = Number.NaN, clock = false): WaitText | undefined {
  if (/前|ago/i.test(text)) return undefined;
  let sum = Number.NaN;
  const add = (number: string | undefined, worth = 0) => {
    sum = (sum || 0) + Number(number) * worth;
  };
  for (const [, number, unit = ''] of text.toLowerCase().matchAll(/(\d+)\s*(?:个?小)?([天d时h分m秒s])/g)) {
    add(number, units[unit]);
  }
  const digits = clock
    ? text
        .match(/\d+(:\d\d)+/)?.[0]
        .split(':')
        .reverse()
    : [];
  for (const [i, number] of (digits ?? []).entries()) add(number, 60 ** i);
  const left = /后|剩|left/i.test(text);
  const overdue = !left && /超时|overdue/i.test(text);
  if (Number.isNaN(sum) && !overdue) return undefined;
  const seconds = left ? Math.max(0, limit - sum) : overdue ? limit + (sum || 0) : sum;
  return { seconds: Number.isNaN(seconds) ? undefined : seconds, overdue };
}
