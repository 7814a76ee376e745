import { day, hour, minute } from '../kernel/clock';

/** Characters of the longest name of a member. */
export const longestName = 12;

/** Why somebody cannot be called so. `sign`: it could not be the name of a file. */
export type NameProblem = 'blank' | 'long' | 'sign' | 'taken';

/** @param taken names of those who are of the team already */
export function nameProblem(name: string, taken: readonly string[]): NameProblem | undefined {
  if (name.trim() === '') return 'blank';
  if (name.length > longestName) return 'long';
  if (/[\\/:*?"<>|\p{Cc}]|^\.|^\s|\s$/u.test(name)) return 'sign';
  return taken.includes(name) ? 'taken' : undefined;
}

/** Names as people type or paste them: by line, comma or blank; each once. */
export function readNames(text: string): string[] {
  const names = text.split(/[\s,,、;;]+/).filter((name) => name !== '');
  return [...new Set(names)];
}

/** Where the server is to run, which decides how it is reached. `here`: on this machine, to try it out. */
export type Place = 'here' | 'certificate' | 'proxy';

export const hereUrl = 'ws://127.0.0.1:8443';

/** The address as people type it, or `undefined` where it is none. On a network only with TLS. */
export function readAddress(text: string): string | undefined {
  const typed = text.trim().replace(/^https:/i, 'wss:');
  const whole = /^[a-z]+:\/\//i.test(typed) ? typed : `wss://${typed}`;
  if (!URL.canParse(whole)) return undefined;
  const { protocol, hostname, host, pathname } = new URL(whole);
  if (protocol !== 'wss:' || hostname === '') return undefined;
  return `wss://${host}${pathname === '/' ? '' : pathname}`;
}

/** How far a browser is with taking what its team has, 0–1; `undefined` where it is not known. */
export function shareDone({ cursor, last }: { cursor: number; last: number }): number | undefined {
  return last > 0 ? Math.min(1, cursor / last) : undefined;
}

/** A stretch of time in the unit in which people would say it. @param ms either way */
export function roughly(ms: number): { count: number; unit: 'minute' | 'hour' | 'day' } {
  const far = Math.abs(ms);
  if (far < 2 * hour) return { count: Math.round(far / minute), unit: 'minute' };
  if (far < 2 * day) return { count: Math.round(far / hour), unit: 'hour' };
  return { count: Math.round(far / day), unit: 'day' };
}

/** What a clash's dotted field names: `items.<id>.text` is the `text` of an entry of `items`. */
export function fieldParts(field: string): { field: string; inside: string | undefined } {
  const [first = '', ...rest] = field.split('.');
  return { field: first, inside: rest.at(-1) };
}

/** What a record is called, by the first of its fields that says something. */
export function titleOf(row: Readonly<Record<string, unknown>> | null): string {
  for (const field of ['title', 'name', 'text', 'nick', 'remark', 'reason', 'fromName', 'value', 'day']) {
    const value = row?.[field];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return '';
}

const systems = [
  ['Windows', /Windows/],
  ['macOS', /Macintosh|Mac OS X/],
  ['ChromeOS', /CrOS/],
  ['Linux', /Linux/],
] as const;
const browsers = [
  ['Edge', /Edg\//],
  ['Firefox', /Firefox\//],
  ['Chrome', /Chrome\//],
] as const;

/** What a computer is called in the list of a member's computers, such as `Windows Edge`; '' where nothing tells. */
export function systemOf(userAgent: string): string {
  const first = (kinds: readonly (readonly [string, RegExp])[]) =>
    kinds.find(([, sign]) => sign.test(userAgent))?.[0];
  return [first(systems), first(browsers)].filter(Boolean).join(' ');
}

/** When members wrote last, newest first; who never wrote comes last. */
export function lastSeenFirst<Seen extends { at: number | undefined }>(members: readonly Seen[]): Seen[] {
  return members.toSorted((a, b) => (b.at ?? 0) - (a.at ?? 0));
}
