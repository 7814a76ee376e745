import type { ActiveMark, RowsPart } from '../profile';
import type { SnapshotRow } from '../snapshot';
import { foldNick } from './clean';
import { any, type Context, find, findAll, hit, matches } from './hook';
import type { Memo } from './memo';
import { read, valueOf } from './value';
import { waitText } from './wait-text';

/** One row with the element it was read from, before it is known which one is open. */
export interface ReadRow {
  element: Element;
  row: SnapshotRow;
}

export interface ReadRows {
  list: Element | undefined;
  /** Row elements stand in the page, whether or not they could be read. */
  any: boolean;
  rows: ReadRow[];
}

function unreadOf(context: Context, from: Element[], part: RowsPart): number {
  for (const [index, mark] of (part.unread ?? []).entries()) {
    const count =
      mark.as === 'dot'
        ? Number(matches(context, from, mark).length > 0)
        : Number(/\d+/.exec(valueOf(context, from, mark))?.[0] ?? 0);
    if (count) {
      hit(context, 'rows.unread', index);
      return count;
    }
  }
  return 0;
}

function waitOf(context: Context, from: Element[], part: RowsPart): Pick<SnapshotRow, 'waiting' | 'waitSeconds' | 'overdue'> {
  const wait = part.wait ?? {};
  let timer: ReturnType<typeof waitText>;
  for (const [index, value] of (wait.timer ?? []).entries()) {
    timer ??= waitText(valueOf(context, from, value), wait.limit, wait.clock);
    if (timer) {
      hit(context, 'rows.wait.timer', index);
      break;
    }
  }
  const overdue = any(context, 'rows.wait.overdue', from, wait.overdue) || !!timer?.overdue;
  const marked = any(context, 'rows.wait.waiting', from, wait.waiting);
  const unmarked = any(context, 'rows.wait.notWaiting', from, wait.notWaiting);
  const silent = (wait.timer || wait.waiting) && wait.otherwise !== 'unknown' ? false : undefined;
  const waiting = timer || overdue || marked ? true : unmarked ? false : silent;
  return { waiting, waitSeconds: timer?.seconds, overdue };
}

function readRow(context: Context, element: Element, part: RowsPart): SnapshotRow | undefined {
  const from = [element];
  if (part.ignore?.some((selector) => matches(context, from, selector).length)) {
    hit(context, 'rows.ignore', 0);
    return undefined;
  }
  const nick = read(context, 'rows.nick', from, part.nick);
  const key = read(context, 'rows.key', from, part.key);
  const preview = read(context, 'rows.preview', from, part.preview);
  for (const source of context.profile.keys) {
    const named = source.from === 'nick' && !context.profile.maskedNicks;
    const buyerId = source.from === 'row' ? key : named ? foldNick(nick) : '';
    if (!buyerId) continue;
    return {
      buyerId,
      weak: named || !!source.weak,
      ambiguous: false,
      nick,
      preview,
      unread: unreadOf(context, from, part),
      ...waitOf(context, from, part),
      active: false,
    };
  }
  return undefined;
}

function oddOne(rows: ReadRow[], context: Context, mark: ActiveMark): ReadRow[] {
  const looks = rows.map(({ element }) => {
    const [inner] = matches(context, [element], mark);
    return [...(inner?.classList ?? [])].filter((token) => !mark.ignoreTokens?.includes(token)).sort().join(' ');
  });
  const odd = rows.filter((_, i) => looks.filter((look) => look === looks[i]).length === 1);
  // With two rows there is no telling which of them is the odd one.
  return odd.length === 1 && rows.length > 2 && new Set(looks).size === 2 ? odd : [];
}

/** Marks the open row. A mark on every row is one that says nothing, so the next one is asked. */
export function markActive(context: Context, rows: ReadRow[], headerNick: string): void {
  for (const [index, mark] of (context.profile.rows?.active ?? []).entries()) {
    const found =
      mark.by === 'oddOneOut'
        ? oddOne(rows, context, mark)
        : rows.filter(({ element, row }) =>
            mark.by === 'header'
              ? headerNick && foldNick(row.nick) === foldNick(headerNick)
              : matches(context, [element], mark).length,
          );
    const useful = mark.by === 'header' ? found.length === 1 : found.length < rows.length || rows.length === 1;
    if (found.length && useful) {
      hit(context, 'rows.active', index);
      for (const { row } of found) row.active = true;
      return;
    }
  }
}

/** Rows of one key: the drawn one stands for all; name-only rows that are both drawn may be two buyers. */
function dedupe(context: Context, rows: ReadRow[]): ReadRow[] {
  const byKey = group(rows);
  if (byKey.size === rows.length) return rows;
  const kept = new Set<ReadRow>();
  for (const same of byKey.values()) {
    const drawn = same.length > 1 ? same.filter(({ element }) => context.isVisible(element)) : same;
    const candidates = drawn.length ? drawn : same.slice(0, 1);
    const [first] = candidates;
    if (!first) continue;
    if (first.row.weak) {
      for (const candidate of candidates) {
        candidate.row.ambiguous = candidates.length > 1;
        kept.add(candidate);
      }
    } else {
      kept.add(first);
      const marked = candidates.find(({ row }) => row.active);
      const waits = candidates.find(({ row }) => row.waiting)?.row;
      if (marked) first.row.active = true;
      if (waits) {
        const { waiting, waitSeconds, overdue } = waits;
        Object.assign(first.row, { waiting, waitSeconds, overdue });
      }
    }
  }
  return rows.filter((row) => kept.has(row));
}

function group(rows: ReadRow[]): Map<string, ReadRow[]> {
  const byKey = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const same = byKey.get(row.row.buyerId);
    if (same) same.push(row);
    else byKey.set(row.row.buyerId, [row]);
  }
  return byKey;
}

/** The conversation list. Rows without any allowed key are left out: nobody could be told apart by them. */
export function readRows(context: Context, memo: Memo, headerNick: string): ReadRows {
  const part = context.profile.rows;
  if (!part) return { list: undefined, any: false, rows: [] };
  const list = find(context, 'rows.list', context.roots, part.list);
  const elements = findAll(context, 'rows.row', context.roots, part.row);
  const rows = elements.flatMap((element) => {
    const row = memo.use(context, element, (inner) => readRow(inner, element, part));
    // A copy: what is open or ambiguous now is not kept in the memo.
    return row && (part.visible !== 'only' || context.isVisible(element)) ? [{ element, row: { ...row } }] : [];
  });
  markActive(context, rows, headerNick);
  return { list, any: elements.length > 0, rows: dedupe(context, rows) };
}
