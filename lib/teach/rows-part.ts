import type { ActiveMark, RowsPart } from '../sites/profile';
import { foldNick } from '../sites/read/clean';
import { describeInner, type Inner, leaves, textOf } from './inner';
import { marksOf, signsOf } from './marks';
import type { Many } from './repeat';
import { rowKey } from './row-key';
import { parentOf, type Scope } from './scope';
import { unique } from './unique';

const activeWords = /active|select|current|open|focus|checked/i;
const badgeWords = /badge|unread|count|num|dot|tip|bubble/i;
/** So many rows tell what all rows have. */
const sample = 60;
const starred = /\*{2,}|^.\*/;

/** How much wider than the rows their list may be: a scroll bar and some air, not the chat beside it. */
const air = 1.35;

/** The element that clips these: the nearest one around them all that cuts off what overflows, else their parent. */
export function clipOf(elements: Element[]): Element | undefined {
  const [first, last] = [elements[0], elements.at(-1)];
  let holder = first ? parentOf(first) : null;
  while (holder && last && !holder.contains(last)) holder = parentOf(holder);
  const nearest = holder ?? undefined;
  const boxes = elements.map((element) => element.getBoundingClientRect());
  const width = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
  for (let step = 0; holder && step < 6; step++, holder = parentOf(holder)) {
    if (holder.getBoundingClientRect().width > width * air) break;
    if (getComputedStyle(holder).overflowY !== 'visible') return holder;
  }
  return nearest;
}

/** Row, list, and what of the rows can be seen without asking: the id of the buyer. */
export function rowsOf(
  { css, elements }: Many,
  scope: Scope,
): Pick<RowsPart, 'list' | 'row' | 'key' | 'virtual'> {
  const clip = clipOf(elements);
  const lists = clip ? unique(clip, scope.roots, css) : [];
  const key = rowKey(elements);
  const tall = elements.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0);
  const virtual = !!clip && tall > 0 && clip.scrollHeight > Math.max(tall * 1.4, clip.clientHeight);
  return {
    // Where the list has no name, the rows stand for it; marks are then clipped to one row.
    list: lists.length > 0 ? lists.map((list) => ({ css: list })) : [{ css }],
    row: [{ css }],
    ...(key && { key: [key] }),
    ...(virtual && { virtual }),
  };
}

/** A whole name in `title` beats one that the page cut short. */
export function nickOf({ css, found }: Inner): RowsPart['nick'] {
  const titled = found.some((element) => {
    const title = element?.getAttribute('title')?.trim() ?? '';
    const cut = textOf(element).replace(/(…|\.\.\.)$/, '');
    return cut !== '' && title.length > cut.length && title.startsWith(cut);
  });
  return [...(titled ? [{ css, attribute: 'title' }] : []), { css }];
}

/** How the page marks the open row, where the rows show it; the name in the header is always the last word. */
export function activeOf(rows: Element[], nicks: string[], header: string, walk: boolean): ActiveMark[] {
  const named = rows.filter((_, at) => header !== '' && foldNick(nicks[at] ?? '') === foldNick(header));
  const open = named.length === 1 ? named : rows;
  const marks = open.flatMap((row) => {
    const others = rows.filter((other) => other !== row);
    if (others.length === 0) return [];
    const found = marksOf(row, others, activeWords, walk);
    // Without a header only a mark that says so counts: one row may differ for any reason.
    return named.length === 1 ? found.slice(0, 8) : found.filter(({ css }) => activeWords.test(css));
  });
  const told = marks.filter(({ css }) => activeWords.test(css));
  const kept = (told.length > 0 ? told : marks.filter(({ at }) => at === 'self')).slice(0, 2);
  return [
    ...kept.map(({ at, css }): ActiveMark => ({ by: 'match', ...(at === 'self' && { at }), css })),
    ...(header !== '' ? [{ by: 'header' as const }] : []),
  ];
}

/** A coloured, rounded spot. */
function isSpot(leaf: Element): boolean {
  const { backgroundColor, borderTopLeftRadius } = getComputedStyle(leaf);
  return !/transparent|, 0\)$/.test(backgroundColor) && Number.parseFloat(borderTopLeftRadius) >= 5;
}

/** The number of unread messages, where some row shows one in a part that is called or drawn so. */
export function unreadOf(rows: Element[]): string | undefined {
  for (const row of rows) {
    for (const leaf of leaves(row)) {
      if (!/^\d{1,3}\+?$/.test(textOf(leaf))) continue;
      const named = [leaf, leaf.parentElement].flatMap((element) =>
        element && element !== row ? signsOf(element) : [],
      );
      const part = named.find(({ css }) => badgeWords.test(css) || isSpot(leaf));
      const numbers = part && rows.flatMap((other) => [...other.querySelectorAll(part.css)]).map(textOf);
      if (part && numbers?.every((text) => /^(\d{1,3}\+?)?$/.test(text))) return part.css;
    }
  }
  return undefined;
}

/** The last words: the longest text that nearly every row has beside the nick. */
export function previewOf(
  list: Element[],
  nicks: (Element | undefined)[],
  walk: boolean,
): string | undefined {
  const rows = list.slice(0, sample);
  let best: { css: string; length: number } | undefined;
  for (const row of rows.slice(0, 3)) {
    const nick = nicks[rows.indexOf(row)];
    for (const leaf of leaves(row)) {
      if (nick?.contains(leaf) || leaf.contains(nick ?? null) || leaf === row) continue;
      const inner = describeInner(leaf, row, rows, walk);
      if (!inner || inner.share < 0.6) continue;
      const length = inner.texts.reduce((sum, text) => sum + text.length, 0) / rows.length;
      const varied = new Set(inner.texts).size > rows.length / 2;
      if (length >= 3 && (varied || rows.length < 3) && length > (best?.length ?? 0))
        best = { css: inner.css, length };
    }
  }
  return best?.css;
}

/** Are the names masked (`木**子`), so that two buyers can bear the same? */
export const masked = (nicks: string[]): boolean =>
  nicks.filter((nick) => starred.test(nick)).length * 2 > nicks.length;
