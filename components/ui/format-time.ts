/** `14:21` today, `11-22 14:21` this year, else `2025-11-22`. Local time. */
export function formatTime(at: number, now: number): string {
  const date = new Date(at);
  const today = new Date(now);
  const pad = (n: number) => String(n).padStart(2, '0');
  const clock = `${pad(date.getHours())}:${pad(date.getMinutes())}`;
  const monthDay = `${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  if (date.toDateString() === today.toDateString()) return clock;
  if (date.getFullYear() === today.getFullYear()) return `${monthDay} ${clock}`;
  return `${date.getFullYear()}-${monthDay}`;
}
