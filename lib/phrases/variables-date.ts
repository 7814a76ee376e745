/** `11月25日`, in English `Nov 25`: the local day so many days from `now` (ms since 1970). */
export function dateText(now: number, days: number, language: 'zh' | 'en'): string {
  const today = new Date(now);
  // By date, not by 24 h: days around a clock change are shorter or longer.
  const date = new Date(today.getFullYear(), today.getMonth(), today.getDate() + days);
  if (language === 'zh') return `${date.getMonth() + 1}月${date.getDate()}日`;
  return date.toLocaleDateString('en-US', { month: 'short', day: 'numeric' });
}

/** `14:05`, local time. */
export function timeText(now: number): string {
  const date = new Date(now);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
