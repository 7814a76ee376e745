/** What a timer on the page says. */
export interface WaitText {
  /** Waited so far; `undefined` for a countdown with no known start, or "over" with no number. */
  seconds: number | undefined;
  overdue: boolean;
}

const units: [RegExp, number][] = [
  [/(\d+)\s*(?:天|d(?:ays?)?\b)/i, 86_400],
  [/(\d+)\s*(?:个)?(?:小时|时|h(?:ours?|rs?)?(?![a-z]))/i, 3600],
  [/(\d+)\s*(?:分钟|分|m(?:in(?:ute)?s?)?(?![a-z]))/i, 60],
  [/(\d+)\s*(?:秒钟|秒|s(?:ec(?:ond)?s?)?(?![a-z]))/i, 1],
];

/**
 * Reads a wait timer: `45秒`, `3分12秒`, `已等待1小时`, `20秒后超时`, `已超时2分`, `3m 12s`, with `clock` also `02:15`.
 * Pages write the time of the last message into the same place, so `3分钟前`, `12:30` and `昨天` are no timer.
 * @param limit seconds the page allows; a countdown runs from it and "over" counts on from it
 * @returns `undefined` where the text is no timer
 */
export function waitText(text: string, limit?: number, clock = false): WaitText | undefined {
  if (/前|ago/i.test(text)) return undefined;
  let sum: number | undefined;
  for (const [unit, worth] of units) {
    const number = unit.exec(text)?.[1];
    if (number) sum = (sum ?? 0) + Number(number) * worth;
  }
  const digits = clock && /(?:(\d+):)?(\d+):(\d\d)\b/.exec(text);
  if (digits) sum = Number(digits[1] ?? 0) * 3600 + Number(digits[2]) * 60 + Number(digits[3]);
  const left = /后|剩|left|remaining/i.test(text);
  const overdue = !left && /超时|overdue/i.test(text);
  if (sum === undefined) return overdue ? { seconds: limit, overdue } : undefined;
  if (left) return { seconds: limit === undefined ? undefined : Math.max(0, limit - sum), overdue };
  if (overdue) return { seconds: limit === undefined ? undefined : limit + sum, overdue };
  return { seconds: sum, overdue };
}
