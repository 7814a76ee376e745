import Papa from 'papaparse';
import { day as dayMs } from '../kernel/clock';
import { windowOfDay } from '../kernel/day-name';

/** One line of a roster: who works what on which day; `null` is a day off. */
export interface RosterEntry {
  who: string;
  day: string;
  shiftId: string | null;
}

export interface RosterProblem {
  /** From 1. */
  line: number;
  kind: 'member' | 'date' | 'shift' | 'columns' | 'twice';
  /** What stands there. */
  value: string;
}

export interface ReadRoster {
  entries: RosterEntry[];
  problems: RosterProblem[];
}

interface Named {
  id: string;
  name: string;
}

const off = /^(休|休息|轮休|公休|休假|off|rest|-|—)$/i;
const headed = /^(姓名|名字|客服|成员|name|member|agent)$/i;
const plain = (text: string) => text.normalize('NFKC').trim();

/** Name of the day that a cell means: with a year, or the one nearest to `today`. Weekdays behind it do not disturb. */
export function readDay(text: string, today: string): string | undefined {
  const found = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?(?=$|[^\d])/.exec(plain(text));
  if (!found) return undefined;
  const [, year, month = '', date = ''] = found;
  const now = Number(today.slice(0, 4));
  const names = (year ? [Number(year)] : [now, now - 1, now + 1])
    .map((one) => `${one}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
    .filter(exists);
  const away = (name: string) => Math.abs(windowOfDay(name).start - windowOfDay(today).start) / dayMs;
  return names.toSorted((a, b) => away(a) - away(b))[0];
}

function exists(name: string): boolean {
  const at = new Date(`${name}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(name);
}

/**
 * A roster out of a CSV file or a pasted table: name, date and shift in each line, or names down and dates across.
 * @param today name of the day, for dates without a year
 */
export function readRoster(
  text: string,
  known: { members: readonly Named[]; shifts: readonly Named[] },
  today: string,
): ReadRoster {
  const lines = Papa.parse<string[]>(text.trim(), { skipEmptyLines: false }).data.map((cells, index) => ({
    line: index + 1,
    cells: cells.map(plain),
  }));
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...rest] = filled;
  if (!head) return { entries: [], problems: [{ line: 1, kind: 'columns', value: '' }] };
  const dates = head.cells.slice(1).map((cell) => readDay(cell, today));
  const across =
    dates.length > 0 && dates.every((date) => date !== undefined) && !nameOf(known.members, head);
  const cells = across
    ? rest.flatMap(({ line, cells: row }) =>
        dates.flatMap((date, index) => {
          const shift = row[index + 1] ?? '';
          return shift === '' ? [] : [{ line, name: row[0] ?? '', date, dateText: '', shift }];
        }),
      )
    : (headed.test(head.cells[0] ?? '') ? rest : filled).map(({ line, cells: row }) => ({
        line,
        name: row[0] ?? '',
        date: readDay(row[1] ?? '', today),
        dateText: row[1] ?? '',
        shift: row.length < 3 ? undefined : (row[2] ?? ''),
      }));
  return collect(cells, known);
}

const nameOf = (members: readonly Named[], { cells }: { cells: readonly string[] }) =>
  members.some(({ name }) => name === cells[0]);

interface Cell {
  line: number;
  name: string;
  date: string | undefined;
  dateText: string;
  /** `undefined`: the line has too few columns. */
  shift: string | undefined;
}

function collect(
  cells: readonly Cell[],
  { members, shifts }: { members: readonly Named[]; shifts: readonly Named[] },
): ReadRoster {
  const read: ReadRoster = { entries: [], problems: [] };
  const seen = new Set<string>();
  for (const { line, name, date, dateText, shift } of cells) {
    const fail = (kind: RosterProblem['kind'], value: string) => {
      // A name that nobody knows is one problem, not seven.
      if (!read.problems.some((one) => one.line === line && one.kind === kind && one.value === value))
        read.problems.push({ line, kind, value });
    };
    const who = members.find((member) => member.name === name)?.id;
    const found = shifts.find((one) => one.name === shift)?.id;
    if (shift === undefined) fail('columns', name);
    else if (who === undefined) fail('member', name);
    else if (date === undefined) fail('date', dateText);
    else if (found === undefined && !off.test(shift)) fail('shift', shift);
    else if (seen.has(`${who}#${date}`)) fail('twice', `${name} ${date}`);
    else {
      seen.add(`${who}#${date}`);
      read.entries.push({ who, day: date, shiftId: found ?? null });
    }
  }
  return read;
}
