import { day } from '../../kernel/clock';

const written =
  /(?:(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?|(昨天))?\s*([上下]午|晚上|凌晨)?\s*(\d{1,2})[:：](\d\d)(?:[:：](\d\d))?\s*([ap]m)?/i;

/**
 * Reads a time of the page, in the machine's own time zone, since that is what the page shows.
 * Knows ISO, 13 digits of ms at the start, `2026年09月08日 17:12:14`, `2026-09-08 17:12`, `09-08 17:12:14`,
 * `昨天 下午5:12`, `17:12`.
 * @param now ms since 1970, to complete times that name no year or day; without it those are `undefined`
 * @returns ms since 1970
 */
export function timeText(text: string, now?: number): number | undefined {
  if (/^\d{13}/.test(text)) return Number(text.slice(0, 13));
  if (/^\d{4}-\d\d-\d\dT/.test(text)) return Date.parse(text) || undefined;
  const [all, year, month, date, yesterday, half, hours, minutes, seconds = 0, ampm] =
    written.exec(text) ?? [];
  if (!all || !(year || now)) return undefined;
  const said = `${half}${ampm}`;
  const hour = /下|晚|pm/i.test(said)
    ? (Number(hours) % 12) + 12
    : /上|凌|am/i.test(said)
      ? Number(hours) % 12
      : Number(hours);
  const at = new Date(now ?? 0);
  if (yesterday) at.setDate(at.getDate() - 1);
  if (month) at.setFullYear(Number(year ?? at.getFullYear()), Number(month) - 1, Number(date));
  at.setHours(hour, Number(minutes), Number(seconds), 0);
  // Without a year, a day ahead of us is last year's: read on 1 January.
  if (!year && now && at.getTime() > now + day) at.setFullYear(at.getFullYear() - 1);
  return at.getTime();
}
