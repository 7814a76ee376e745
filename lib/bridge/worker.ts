import { type Browser, browser } from 'wxt/browser';
import { z } from 'zod';
import type { WorkerCalls } from './protocol';

const shop = z.object({ id: z.string().max(200), name: z.string().max(200) });
const role = z.enum(['buyer', 'me', 'colleague', 'robot', 'system', 'card', 'note']);
const sighting = z.object({
  at: z.number(),
  lag: z.number().nonnegative().optional(),
  buyerId: z.string().min(1).max(500),
  weak: z.boolean(),
  nick: z.string().max(500),
  listedAs: z.string().max(500).optional(),
  preview: z.string().max(500),
  waiting: z.boolean().optional(),
  waitSeconds: z.number().nonnegative().optional(),
  overdue: z.boolean().optional(),
  unread: z.number().nonnegative().optional(),
  watched: z.boolean().optional(),
  thread: z
    .array(z.object({ role, at: z.number().optional() }))
    .max(200)
    .optional(),
});

/** What each question must look like; a page under attack may send anything. */
const asks = {
  mount: z.null(),
  observed: z.object({
    site: z.string(),
    shop,
    page: z.enum(['ready', 'loading', 'loggedOut', 'kicked', 'disconnected', 'captcha', 'elsewhere']),
    sightings: z.array(sighting).max(10_000),
    present: z.array(z.string().max(500)).max(10_000),
  }),
  health: z.object({
    site: z.string().max(64),
    hooks: z
      .record(z.string().max(100), z.enum(['matched', 'fallback', 'lost', 'absent', 'unseen']))
      .refine((hooks) => Object.keys(hooks).length <= 200),
  }),
  tooDear: z.object({ ms: z.number() }),
  place: z.object({
    site: z.string(),
    place: z.object({
      side: z.enum(['left', 'right']).optional(),
      width: z.number().optional(),
      collapsed: z.boolean().optional(),
    }),
  }),
  shop: z.object({ tabId: z.number().int(), shop }),
  tools: z.null(),
  hello: z.null(),
  reveal: z.object({ buyerKey: z.string() }),
  sitesChanged: z.null(),
  window: z.null(),
  waitByHand: z.object({
    shop: z.string().min(1).max(200),
    nick: z.string().min(1).max(500),
    waits: z.boolean(),
  }),
  teach: z.object({
    tabId: z.number().int().optional(),
    site: z.string().max(64).optional(),
    hook: z.enum(['row', 'nick', 'header', 'buyer', 'mine', 'box']).optional(),
  }),
  teaching: z.null(),
  taught: z.object({ profile: z.unknown() }),
  remindersChanged: z.null(),
  trySound: z.object({ kind: z.enum(['warn', 'late']) }),
  teamJoin: z.object({ invite: z.string().max(20_000) }),
  teamLeave: z.null(),
  teamSync: z.null(),
  teamWithdraw: z.object({ kind: z.string(), id: z.string() }),
  teamChoose: z.object({
    kind: z.string(),
    id: z.string(),
    clash: z.number().int().min(0),
    take: z.enum(['mine', 'theirs', 'both']),
  }),
  teamOwn: z.object({ which: z.enum(['asked', 'kept']), take: z.enum(['keep', 'carry', 'delete']) }),
  teamPresence: z.object({ buyerKey: z.string().max(1000).nullable().optional() }),
  checkPin: z.object({ memberId: z.string(), pin: z.string().max(20) }),
  hashPin: z.object({ pin: z.string().min(1).max(20) }),
} satisfies Record<keyof WorkerCalls, z.ZodType>;

/** Questions a content script may ask; every other one only an extension page may. */
const fromPage: ReadonlySet<keyof WorkerCalls> = new Set([
  'mount',
  'tools',
  'observed',
  'health',
  'tooDear',
  'place',
  'teaching',
  'taught',
]);

export type Handlers = {
  [Name in keyof WorkerCalls]: (
    payload: WorkerCalls[Name]['ask'],
    sender: Browser.runtime.MessageSender,
  ) => Promise<Answered<WorkerCalls[Name]['answer']>>;
};

/** A question that is only an order is answered with null on the wire and by nothing in the code. */
// biome-ignore lint/suspicious/noConfusingVoidType: handlers are functions that return nothing
type Answered<Answer> = [Answer] extends [null] ? void : Answer;

/**
 * May this sender ask this question? Extension pages may ask all; content scripts, which share a process with the
 * page, only those that a page cannot profit from, and only as the top frame of a tab.
 */
export function mayAsk(
  name: keyof WorkerCalls,
  sender: Browser.runtime.MessageSender,
  ownOrigin: string,
): boolean {
  if (sender.url?.startsWith(`${ownOrigin}/`)) return true;
  return fromPage.has(name) && sender.tab?.id !== undefined && sender.frameId === 0;
}

/** Answers questions of pages and screens. Called once, in the worker's first turn. */
export function answerWith(handlers: Handlers): void {
  const ownOrigin = new URL(browser.runtime.getURL('/')).origin;
  browser.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    const call = z
      .object({ to: z.literal('worker'), name: z.string(), payload: z.unknown() })
      .safeParse(message);
    if (!call.success || sender.id !== browser.runtime.id) return;
    const name = call.data.name as keyof WorkerCalls;
    const form = Object.hasOwn(asks, name) ? asks[name] : undefined;
    const payload = form?.safeParse(call.data.payload);
    const reply = sendResponse as (reply: unknown) => void;
    if (!payload?.success || !mayAsk(name, sender, ownOrigin)) {
      reply({
        ok: false,
        error: payload?.error?.message ?? `"${name}" is not for ${sender.url ?? 'this sender'}`,
      });
      return;
    }
    const answer = handlers[name] as (
      payload: unknown,
      sender: Browser.runtime.MessageSender,
    ) => Promise<unknown>;
    // Chrome needs `true` and a later sendResponse; a promise returned here would arrive as undefined.
    answer(payload.data, sender).then(
      (value) => reply({ ok: true, answer: value ?? null }),
      (error: unknown) => {
        console.error(`[话边] "${name}" failed`, error);
        reply({ ok: false, error: String(error) });
      },
    );
    return true as never;
  });
}
