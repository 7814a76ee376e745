/** After this many milliseconds without an answer the desk paints a wait red. */
export const overdueAfter = 180_000;

/** `45秒`, `3分12秒`, `1小时5分`; milliseconds in, below zero counts as zero. */
export function waitText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds}秒`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}分${seconds % 60}秒`;
  return `${Math.floor(seconds / 3600)}小时${Math.floor((seconds % 3600) / 60)}分`;
}

/** `14:21` on the desk's day, `昨天`, else `11-03`; both in milliseconds, local time. */
export function rowTime(at: number, now: number): string {
  const then = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  if (at >= midnight) return `${two(then.getHours())}:${two(then.getMinutes())}`;
  if (at >= midnight - 86_400_000) return '昨天';
  return `${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}

/** `14:21:07`, local time. */
export function clockTime(at: number): string {
  return new Date(at).toTimeString().slice(0, 8);
}
