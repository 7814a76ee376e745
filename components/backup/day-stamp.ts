/** `20251122-1421`, local time, for file names. */
export function dayStamp(at: number): string {
  const date = new Date(at);
  const pad = (n: number) => String(n).padStart(2, '0');
  const days = `${date.getFullYear()}${pad(date.getMonth() + 1)}${pad(date.getDate())}`;
  return `${days}-${pad(date.getHours())}${pad(date.getMinutes())}`;
}
