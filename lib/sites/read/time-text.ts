import { day } from '../../kernel/clock';

const written =
  /(?:(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?\s*|(昨天|前天|今天)\s*)?(上午|下午|晚上|凌晨|中午)?\s*(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?\s*([ap]m)?/i;

/**
 * Reads a time of the page, in the machine's own time zone, since that is what the page shows.
 * Knows ISO, 13 digits of ms at the start, `2026年09月08日 17:12:14`, `2026-09-08 17:12`, `09-08 17:12:14`,
 * `昨天 下午5:12`, `17:12`.
 * @param now ms since 1970, to complete times that name no year or day; without it those are `undefined`
 * @returns ms since 1970
 */
export function timeText(text: string, now?: number): number | undefined {
  const ms = /^\d{13}/.exec(text);
  if (ms) return Number(ms[0]);
  if (/^\d{4}-\d\d-\d\dT/.test(text)) {
    const iso = Date.parse(text);
    return Number.isNaN(iso) ? undefined : iso;
  }
  const found = written.exec(text);
  if (!found) return undefined;
  const [, year, month, date, word, half, hours, minutes, seconds, ampm] = found;
  if (!year && now === undefined) return undefined;
  const today = new Date(now ?? 0);
  const noon = (half ?? '') + (ampm ?? '');
  const hour = /下午|晚上|p/i.test(noon) ? (Number(hours) % 12) + 12 : /上午|凌晨|a/i.test(noon) ? Number(hours) % 12 : Number(hours);
  const at = (y: number) => {
    const back = word === '昨天' ? 1 : word === '前天' ? 2 : 0;
    return new Date(
      y,
      month ? Number(month) - 1 : today.getMonth(),
      date ? Number(date) : today.getDate() - back,
      hour,
      Number(minutes),
      Number(seconds ?? 0),
    ).getTime();
  };
  if (year) return at(Number(year));
  const guess = at(today.getFullYear());
  // Without a year a day ahead of us is last year's (read on 1 January); a bare clock ahead of us is a page clock running fast.
  if (month && guess > today.getTime() + day) return at(today.getFullYear() - 1);
  return guess;
}
