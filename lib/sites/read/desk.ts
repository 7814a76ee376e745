import type { SiteProfile } from '../profile';
import type { ComposerKind, OpenConversation, Refusal } from '../snapshot';
import { foldNick } from './clean';
import { any, type Context, find, hit, isDrawn } from './hook';
import { Memo } from './memo';
import { rootsOf } from './page';
import type { PropsReader } from './props';
import { type ReadRows, readRows } from './rows';
import { read } from './value';

/** What a reading needs beside document and profile; all of it has a default. */
export interface ReadOptions {
  /** Is the element drawn? */
  isVisible?: ((element: Element) => boolean) | undefined;
  /** Ms since 1970, to complete times without a year or day; they stay unread without it. */
  now?: number;
  /** Asks the page's own world for the buyer ids of the rows, as the profile's `mainWorld` says. */
  propsOf?: PropsReader | undefined;
  /** Kept by the observer between readings, so that only changed rows are read again. */
  memo?: Memo;
}

/** Everything of the desk but its messages. */
export interface Desk {
  context: Context;
  memo: Memo;
  rows: ReadRows;
  agent: string;
  nick: string;
  thread: Element | undefined;
  composer: HTMLElement | undefined;
  /** Where the open conversation's parts are. */
  scope: ParentNode[];
  refusal: Refusal | undefined;
  open: OpenConversation | undefined;
}

const kinds: Record<ComposerKind, string> = {
  textarea: 'textarea',
  input: 'input',
  contenteditable: '[contenteditable]:not([contenteditable="false"])',
};

function boxOf(context: Context, scope: ParentNode[]): HTMLElement | undefined {
  const found = find(context, 'composer.box', scope);
  const allowed = context.profile.composer?.kinds?.map((kind) => kinds[kind]);
  const editable = (allowed ?? Object.values(kinds)).join();
  const box = found?.matches(editable) ? found : found?.querySelector(editable);
  return box && context.isVisible(box) ? (box as HTMLElement) : undefined;
}

function scopeOf(context: Context): ParentNode[] {
  const { roots, profile } = context;
  if (!profile.scope) return roots;
  const key = read(context, 'scope.key', roots);
  const within = profile.scope.within.map((selector) => ({
    ...selector,
    css: selector.css.replaceAll('{key}', CSS.escape(key)),
  }));
  const found = find(context, 'scope.within', roots, within);
  return found ? [found] : [];
}

/** The same buyer by all that the page says: one id, one name. */
const same = (said: string[]) => new Set(said.filter(Boolean)).size < 2;

/** A name that the page cut short ("小红的…"; NFKC writes … as three dots) agrees with the whole one. */
const cutOf = (a: string, b: string) => a.endsWith('...') && b.startsWith(a.slice(0, -3));

function sameNick(a: string, b: string): boolean {
  return !a || !b || a === b || cutOf(a, b) || cutOf(b, a);
}

function openOf(
  context: Context,
  rows: ReadRows,
  desk: Pick<Desk, 'nick' | 'thread' | 'scope'>,
): Desk['open'] {
  const { profile, propsOf } = context;
  const { nick, thread, scope } = desk;
  const active = rows.rows.filter(({ row }) => row.active);
  const row = active[0]?.row;
  const ids = {
    row: row && !(row.weak && row.buyerId === foldNick(row.nick)) ? row.buyerId : '',
    header: read(context, 'header.key', scope),
    thread: thread ? read(context, 'thread.key', [thread]) : '',
    page: read(context, 'page.key', context.roots),
    nick: profile.maskedNicks ? '' : foldNick(nick || (row?.nick ?? '')),
    mainWorld: (propsOf && row && !row.weak && row.buyerId) || '',
  };
  const named = profile.header?.nick || profile.header?.key || profile.thread;
  // A row can stay marked while nothing is open; the conversation itself has to be there.
  if (named && !nick && !ids.header && !thread) return undefined;
  const source = profile.keys.find(({ from }) => ids[from]);
  if (!source) return undefined;
  const weak = source.from === 'nick' || !!source.weak;
  const buyerId = ids[source.from];
  const agrees =
    active.length < 2 &&
    same([ids.row, ids.header, ids.thread, ids.page]) &&
    sameNick(foldNick(nick), foldNick(row?.nick ?? ''));
  // The row that is open is this very buyer, though the row alone has only the name.
  if (row && agrees && row.weak && !weak) {
    const listedAs = row.ambiguous ? undefined : row.buyerId;
    Object.assign(row, { listedAs, buyerId, weak, ambiguous: false });
  }
  const ambiguous = weak && rows.rows.some((other) => other.row.ambiguous && other.row.buyerId === buyerId);
  // Some pages mark no row, but say in the address whose row it is.
  const own = row ?? rows.rows.find((other) => !other.row.weak && other.row.buyerId === buyerId)?.row;
  return { buyerId, weak, nick: nick || (own?.nick ?? ''), agrees: agrees && !ambiguous };
}

/** Begins a reading: where the desk is, and nothing found yet. */
export function begin(doc: Document, profile: SiteProfile, options: ReadOptions = {}): Context {
  const { roots, walkShadows, index } = rootsOf(doc, profile);
  const { isVisible = isDrawn, now, propsOf } = options;
  const found = { hooks: {}, hits: {}, replayed: new Set<object>() };
  const context: Context = { doc, profile, roots, walkShadows, isVisible, now, propsOf, ...found };
  if (index >= 0) hit(context, 'root', index);
  return context;
}

/** Reads rows, header, guards and box: all that decides which buyer is open. */
export function readDesk(doc: Document, profile: SiteProfile, options: ReadOptions = {}): Desk {
  const { memo = new Memo() } = options;
  const context = begin(doc, profile, options);
  const { roots } = context;
  const scope = scopeOf(context);
  const agent = read(context, 'agent', roots);
  let nick = read(context, 'header.nick', scope);
  // Some headers show the agent while no buyer is open.
  if (profile.guards?.agentTrap && agent && foldNick(nick) === foldNick(agent)) nick = '';
  const rows = readRows(context, memo, nick);
  const thread = find(context, 'thread.list', scope);
  const composer = boxOf(context, scope);
  const refusal = any(context, 'guards.note', scope)
    ? 'note'
    : any(context, 'guards.closed', scope)
      ? 'closed'
      : undefined;
  const open = openOf(context, rows, { nick, thread, scope });
  return { context, memo, rows, agent, nick, thread, composer, scope, refusal, open };
}
