import type { ActiveMark, WaitPart } from '../profile';
import type { SnapshotRow } from '../snapshot';
import { foldNick } from './clean';
import { any, type Context, find, findAll, firstMatch, hit, hookAt } from './hook';
import type { Memo } from './memo';
import { read } from './value';
import { waitText } from './wait-text';

/** One row with the element it was read from. */
export interface ReadRow {
  element: Element;
  row: SnapshotRow;
  /** For each of the profile's active marks: does the row carry it? */
  marks: boolean[];
}

/** A page may mount ten thousand rows, and a wrong selector find every element: more rows are not read. */
const most = 1000;

export interface ReadRows {
  list: Element | undefined;
  /** Row elements stand in the page that are not to be ignored, whether or not they could be read. */
  any: boolean;
  rows: ReadRow[];
}

function waitOf(
  context: Context,
  from: Element[],
  wait: WaitPart,
): Pick<SnapshotRow, 'waiting' | 'waitSeconds' | 'overdue'> {
  const timer = waitText(read(context, 'rows.wait.timer', from), wait.limit, wait.clock);
  const overdue = any(context, 'rows.wait.overdue', from) || !!timer?.overdue;
  const marked = any(context, 'rows.wait.waiting', from) || overdue || !!timer;
  const denied = any(context, 'rows.wait.notWaiting', from);
  const silent = (wait.timer || wait.waiting) && wait.otherwise !== 'unknown';
  return { waiting: marked || (denied || silent ? false : undefined), waitSeconds: timer?.seconds, overdue };
}

function readRow(context: Context, element: Element): Omit<ReadRow, 'element'> | 'ignored' | undefined {
  const { keys, maskedNicks, rows } = context.profile;
  const from = [element];
  if (any(context, 'rows.ignore', from)) return 'ignored';
  const nick = read(context, 'rows.nick', from);
  const ids: Record<string, string> = {
    row: read(context, 'rows.key', from),
    nick: maskedNicks ? '' : foldNick(nick),
  };
  const source = keys.find((key) => ids[key.from]);
  const buyerId = ids[source?.from ?? ''];
  if (!source || !buyerId) return undefined;
  const row: SnapshotRow = {
    buyerId,
    weak: source.from === 'nick' || !!source.weak,
    ambiguous: false,
    nick,
    preview: read(context, 'rows.preview', from),
    unread: Number(/\d+/.exec(read(context, 'rows.unread', from))?.[0] ?? 0),
    ...waitOf(context, from, rows?.wait ?? {}),
    active: false,
  };
  const marks = (rows?.active ?? []).map((mark) => mark.by === 'match' && !!firstMatch(context, from, mark));
  return { row, marks };
}

/** With two rows, or three looks, there is no telling which is the odd one. */
function oddOne(context: Context, rows: ReadRow[], mark: ActiveMark): ReadRow[] {
  const byLook = new Map<string, ReadRow[]>();
  for (const one of rows) {
    const tokens = [...(firstMatch(context, [one.element], mark)?.classList ?? [])];
    const look = tokens
      .filter((token) => !mark.ignoreTokens?.some((part) => token.includes(part)))
      .sort()
      .join(' ');
    byLook.set(look, [...(byLook.get(look) ?? []), one]);
  }
  const odd = [...byLook.values()].find((same) => same.length === 1);
  return byLook.size === 2 && rows.length > 2 ? (odd ?? []) : [];
}

/** Marks the open row. A mark on every row is one that says nothing, so the next one is asked. */
function markActive(context: Context, rows: ReadRow[], headerNick: string): void {
  for (const [index, mark] of hookAt<ActiveMark>(context, 'rows.active').entries()) {
    const byName = mark.by === 'header';
    const found =
      mark.by === 'oddOneOut'
        ? oddOne(context, rows, mark)
        : rows.filter(({ row, marks }) =>
            byName ? row.nick && foldNick(row.nick) === foldNick(headerNick) : marks[index],
          );
    if (found[0] && (byName ? !found[1] : found.length < rows.length || !rows[1])) {
      hit(context, 'rows.active', index);
      for (const { row } of found) row.active = true;
      return;
    }
  }
}

/** Rows of one key: the drawn one stands for all; name-only rows that are both drawn may be two buyers. */
function dedupe(context: Context, rows: ReadRow[]): ReadRow[] {
  if (new Set(rows.map(({ row }) => row.buyerId)).size === rows.length) return rows;
  const byId = new Map<string, ReadRow[]>();
  for (const one of rows) byId.set(one.row.buyerId, [...(byId.get(one.row.buyerId) ?? []), one]);
  return rows.filter((one) => {
    const { row } = one;
    const same = byId.get(row.buyerId) ?? [];
    if (!same[1]) return true;
    const drawn = same.filter(({ element }) => context.isVisible(element));
    if (drawn[1] && row.weak) {
      // Perhaps two buyers: neither gets the other's marks.
      row.ambiguous = true;
      return true;
    }
    if (one !== (drawn[0] ?? same[0])) return false;
    // A group repeats the row without its marks.
    row.active = same.some((other) => other.row.active);
    const waits = drawn.find((other) => other.row.waiting)?.row ?? row;
    row.waiting = waits.waiting;
    row.waitSeconds = waits.waitSeconds;
    row.overdue = waits.overdue;
    return true;
  });
}

/** Rows that the page names only by nick get the id that its own scripts know. */
function nameByProps({ doc, profile, propsOf }: Context, rows: ReadRow[]): void {
  const ids = propsOf?.(
    doc,
    profile,
    rows.map(({ element }) => element),
  );
  for (const { element, row } of rows) {
    const id = ids?.get(element);
    if (id !== undefined && row.weak) Object.assign(row, { buyerId: id, weak: false });
  }
}

/** The conversation list. Rows without any allowed key are left out: nobody could be told apart by them. */
export function readRows(context: Context, memo: Memo, headerNick: string): ReadRows {
  const list = find(context, 'rows.list', context.roots);
  const elements = findAll(context, 'rows.row', context.roots).slice(0, most);
  const drawnOnly = context.profile.rows?.visible === 'only';
  let counted = false;
  const rows = elements.flatMap((element) => {
    const read = memo.use(context, element, (inner) => readRow(inner, element));
    counted ||= read !== 'ignored';
    if (!read || read === 'ignored' || (drawnOnly && !context.isVisible(element))) return [];
    // A copy: what is open or ambiguous now is not kept in the memo.
    return [{ element, row: { ...read.row }, marks: read.marks }];
  });
  nameByProps(context, rows);
  markActive(context, rows, headerNick);
  return {
    list: list ?? elements[0]?.parentElement ?? undefined,
    any: counted,
    rows: dedupe(context, rows),
  };
}
