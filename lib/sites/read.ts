import type { SiteProfile } from './profile';
import { type Desk, type ReadOptions, readDesk } from './read/desk';
import { healthOf } from './read/health';
import { find } from './read/hook';
import { stateOf } from './read/page';
import { readThread } from './read/thread';
import { read as readValue } from './read/value';
import type { OpenConversation, PageState, Refusal, Snapshot } from './snapshot';

/** One look at the page: plain data, and the elements it came from for painting and filling. */
export interface Reading {
  snapshot: Snapshot;
  /** Row element by buyer id; the first where a weak id stands on several. */
  rowElements: Map<string, Element>;
  /** The element that clips the rows. */
  list: Element | undefined;
  composer: HTMLElement | undefined;
  /** Only to watch. */
  send: Element | undefined;
  /** Product and order cards: the panel must not cover them. */
  side: Element[];
}

/** What has to be known in the moment of filling. */
export interface OpenReading {
  /** Why the page is no working desk; `undefined` where it is one. */
  page: PageState | undefined;
  open: OpenConversation | undefined;
  composer: HTMLElement | undefined;
  /** Two drawn rows carry the open buyer's weak id. `agrees` is false then, too. */
  ambiguous: boolean;
  /** Another row carries the open buyer's name: the header then tells nothing of a switch between the two. */
  namesake: boolean;
  refusal: Refusal | undefined;
}

function composerOf({ composer, context, refusal }: Desk): Snapshot['composer'] {
  if (!composer) return undefined;
  const field = composer as HTMLTextAreaElement;
  const own = field.maxLength > 0 ? field.maxLength : Number.POSITIVE_INFINITY;
  const limit = Math.min(own, context.profile.composer?.maxLength ?? Number.POSITIVE_INFINITY);
  const tag = composer.tagName.toLowerCase();
  return {
    kind: tag === 'textarea' || tag === 'input' ? tag : 'contenteditable',
    disabled: !!field.disabled || !!field.readOnly || composer.getAttribute('aria-disabled') === 'true',
    maxLength: Number.isFinite(limit) ? limit : undefined,
    refusal,
  };
}

function messagesOf(desk: Desk): Snapshot['messages'] {
  const { context, memo, thread, agent, nick } = desk;
  const part = context.profile.thread;
  if (!thread || !part) return [];
  const names = { agent, nick };
  const make = (inner: typeof context) => readThread(inner, memo, thread, part, names);
  return memo.use(context, thread, make, `${agent}\n${nick}`);
}

function shopOf({ context }: Desk): Snapshot['shop'] {
  const id = readValue(context, 'shop.id', context.roots);
  const name = readValue(context, 'shop.name', context.roots);
  return id ? { id, name: name || id } : undefined;
}

/**
 * Reads a chat page as its profile says. Knows no site, changes nothing, throws for nothing that a profile says:
 * a hook that cannot be read is `lost` in `snapshot.hooks`.
 */
export function read(doc: Document, profile: SiteProfile, options: ReadOptions = {}): Reading {
  const desk = readDesk(doc, profile, options);
  const { context, rows, composer, scope, thread } = desk;
  const told = stateOf(context);
  const off = told === 'elsewhere' || told === 'loggedOut';
  const messages = off ? [] : messagesOf(desk);
  const send = find(context, 'send', scope);
  const shop = shopOf(desk);
  const side = ['product', 'order'].flatMap(
    (card) => find(context, `side.${card}.card`, context.roots) ?? [],
  );
  const rowElements = new Map<string, Element>();
  for (const { row, element } of off ? [] : rows.rows) {
    if (!rowElements.has(row.buyerId)) rowElements.set(row.buyerId, element);
  }
  return {
    snapshot: {
      page: told ?? (rows.list || rows.any || thread || composer ? 'ready' : 'loading'),
      shop,
      agent: desk.agent || undefined,
      rows: off ? [] : rows.rows.map(({ row }) => row),
      open: off ? undefined : desk.open,
      messages,
      composer: off ? undefined : composerOf(desk),
      hooks: healthOf(desk, !off && told !== 'captcha', messages.length),
    },
    rowElements,
    list: rows.list,
    composer: off ? undefined : composer,
    send,
    side,
  };
}

/** The same for one question only: who is open now, and where is the box? Nothing kept is trusted. */
export function readOpen(doc: Document, profile: SiteProfile, options: ReadOptions = {}): OpenReading {
  const { memo: _, ...fresh } = options;
  const { open, composer, rows, refusal, context } = readDesk(doc, profile, fresh);
  const told = stateOf(context);
  if (told) {
    const nothing = { open: undefined, composer: undefined, refusal: undefined };
    return { page: told, ...nothing, ambiguous: false, namesake: false };
  }
  const ambiguous = rows.rows.some(({ row }) => row.ambiguous && row.buyerId === open?.buyerId);
  const namesake = rows.rows.some(({ row }) => row.nick === open?.nick && row.buyerId !== open.buyerId);
  return { page: undefined, open, composer, ambiguous, namesake, refusal };
}
