import { z } from 'zod';
import { isTimeZone } from '../kernel/day-window';
import type { SiteProfile } from './profile';
import { isTooSlow, isTooWide } from './selector-cost';

// Every object is strict: a misspelt field would otherwise be a hook that silently never works.
const day = /^\d{4}(-\d\d){0,2}$/;
const short = z.string().min(1).max(80);
const pattern = z.string().min(1).max(300);
const role = z.enum(['buyer', 'me', 'colleague', 'robot', 'system', 'card', 'note']);
const css = z
  .string()
  .min(1)
  .max(500)
  .refine((text) => !isTooWide(text), { error: 'tooWide' })
  .refine((text) => !isTooSlow(text), { error: 'tooSlow' });

/** `conversation.buyer.id` */
const propsPath = /^[\w$]+(\.[\w$]+){0,7}$/;

const evidence = z.strictObject({
  source: z.string().min(1).max(300),
  date: z.string().regex(day).exactOptional(),
  confidence: z.enum(['H', 'M', 'L']),
  seen: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/)
    .exactOptional(),
  note: z.string().max(500).exactOptional(),
});

const finding = {
  at: z.enum(['inside', 'self', 'around', 'before', 'document']).exactOptional(),
  text: pattern.exactOptional(),
  sub: css.exactOptional(),
  visible: z.boolean().exactOptional(),
  evidence: evidence.exactOptional(),
};

const selector = z.strictObject({ css, ...finding });
const hook = z.array(selector).min(1).max(20);
const reading = {
  css: css.exactOptional(),
  ...finding,
  attribute: short.exactOptional(),
  url: z.enum(['path', 'query', 'hash', 'whole']).exactOptional(),
  constant: z.string().max(200).exactOptional(),
  without: z.string().min(1).max(500).exactOptional(),
  param: short.exactOptional(),
  prefix: short.exactOptional(),
  split: z.strictObject({ by: short, part: z.int().min(-20).max(20) }).exactOptional(),
  pattern: pattern.exactOptional(),
  drop: z.array(short).max(20).exactOptional(),
  spaces: z.enum(['fold', 'remove', 'keep']).exactOptional(),
  width: z.literal('fold').exactOptional(),
};
const values = z.array(z.strictObject(reading)).min(1).max(20);

const match = z.strictObject({
  hosts: z
    .array(z.string().regex(/^(\*|https?):\/\/(\*|(\*\.)?[^/*]+)\/\*$/))
    .min(1)
    .max(50),
  path: pattern.exactOptional(),
  query: pattern.exactOptional(),
  hash: pattern.exactOptional(),
  exclude: z.array(pattern).max(20).exactOptional(),
});

const root = z.strictObject({
  steps: z.array(z.union([z.strictObject({ frame: css }), z.strictObject({ shadow: css })])).max(5),
  walkShadows: z.boolean().exactOptional(),
  evidence: evidence.exactOptional(),
});

const state = z.strictObject({
  state: z.enum(['loading', 'loggedOut', 'kicked', 'disconnected', 'captcha']),
  css: css.exactOptional(),
  ...finding,
  url: pattern.exactOptional(),
});

const active = z.strictObject({
  by: z.enum(['match', 'oddOneOut', 'header']),
  css: css.exactOptional(),
  ...finding,
  ignoreTokens: z.array(short).max(20).exactOptional(),
});

const rows = z.strictObject({
  list: hook.exactOptional(),
  row: hook,
  ignore: hook.exactOptional(),
  visible: z.enum(['only', 'prefer']).exactOptional(),
  virtual: z.boolean().exactOptional(),
  key: values.exactOptional(),
  nick: values,
  preview: values.exactOptional(),
  unread: values.exactOptional(),
  active: z.array(active).exactOptional(),
  wait: z
    .strictObject({
      timer: values.exactOptional(),
      clock: z.boolean().exactOptional(),
      limit: z.number().positive().exactOptional(),
      waiting: hook.exactOptional(),
      notWaiting: hook.exactOptional(),
      overdue: hook.exactOptional(),
      otherwise: z.enum(['no', 'unknown']).exactOptional(),
    })
    .exactOptional(),
});

const roleMark = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('match'), role, ...selector.shape }),
  z.strictObject({ by: z.literal('map'), map: z.record(z.string(), role), ...reading }),
  z.strictObject({ by: z.literal('sender'), ...reading }),
  z.strictObject({ by: z.literal('position'), ...selector.shape }),
]);

const thread = z.strictObject({
  list: hook,
  key: values.exactOptional(),
  message: hook,
  ignore: hook.exactOptional(),
  timeHead: hook.exactOptional(),
  id: values.exactOptional(),
  text: values,
  time: values.exactOptional(),
  carryTime: z.boolean().exactOptional(),
  roles: z.array(roleMark).min(1).max(30),
  otherwise: role.exactOptional(),
  order: z.enum(['document', 'reversed', 'top']).exactOptional(),
});

const composer = z.strictObject({
  box: hook,
  kinds: z
    .array(z.enum(['textarea', 'input', 'contenteditable']))
    .min(1)
    .exactOptional(),
  editor: z
    .enum(['plain', 'quill1', 'quill2', 'prosemirror', 'lexical', 'slate', 'draft', 'ckeditor5'])
    .exactOptional(),
  maxLength: z.int().positive().exactOptional(),
  newlines: z.enum(['keep', 'space', 'single']).exactOptional(),
  techniques: z.array(short).max(10).exactOptional(),
  ownLists: z.string().min(1).max(10).exactOptional(),
});

const card = z.strictObject({ card: hook, fields: z.record(z.string(), values).exactOptional() });

const profile = z.strictObject({
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
  name: z.strictObject({ zh: short, en: short }),
  timeZone: short.refine(isTimeZone).exactOptional(),
  evidence,
  match: z.array(match).min(1).max(20),
  present: hook.exactOptional(),
  root: z.array(root).min(1).max(10).exactOptional(),
  scope: z.strictObject({ key: values.exactOptional(), within: hook }).exactOptional(),
  states: z.array(state).max(30).exactOptional(),
  shop: z.strictObject({ id: values.exactOptional(), name: values.exactOptional() }).exactOptional(),
  agent: values.exactOptional(),
  keys: z
    .array(
      z.strictObject({
        from: z.enum(['row', 'header', 'thread', 'page', 'nick', 'mainWorld']),
        weak: z.boolean().exactOptional(),
      }),
    )
    .min(1)
    .max(6),
  maskedNicks: z.boolean().exactOptional(),
  page: z.strictObject({ key: values.exactOptional() }).exactOptional(),
  rows: rows.exactOptional(),
  header: z.strictObject({ nick: values.exactOptional(), key: values.exactOptional() }).exactOptional(),
  thread: thread.exactOptional(),
  composer: composer.exactOptional(),
  send: hook.exactOptional(),
  guards: z
    .strictObject({
      note: hook.exactOptional(),
      closed: hook.exactOptional(),
      agentTrap: z.boolean().exactOptional(),
    })
    .exactOptional(),
  side: z
    .strictObject({
      product: card.exactOptional(),
      order: card.exactOptional(),
      ignoreTexts: z.array(short).exactOptional(),
    })
    .exactOptional(),
  practice: z.boolean().exactOptional(),
  guardAs: z.array(z.string()).exactOptional(),
  open: z.enum(['proven', 'unproven']).exactOptional(),
  mount: z.strictObject({ room: z.enum(['margin', 'overlay', 'body-transform']) }).exactOptional(),
  mainWorld: z
    .strictObject({
      reads: z
        .array(z.strictObject({ css, path: z.string().regex(propsPath), evidence: evidence.exactOptional() }))
        .min(1)
        .max(5),
    })
    .exactOptional(),
});

/** {@link SiteProfile} as a check, for files and stored rows. Options page and worker only. */
export const siteProfileSchema = profile.superRefine((value, context) => {
  if (value.maskedNicks && value.keys.some(({ from }) => from === 'nick')) {
    context.addIssue({ code: 'custom', path: ['keys'], message: 'maskedKey' });
  }
  if (value.keys.some(({ from }) => from === 'mainWorld') && value.keys.length === 1) {
    context.addIssue({ code: 'custom', path: ['keys'], message: 'noKey' });
  }
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;

/** Does not compile when schema and {@link SiteProfile} drift apart. */
export const sameAsType: Same<z.infer<typeof profile>, SiteProfile> = true;

/** The text of `public/schema/site-profile.json`, for editors that complete and check while one writes. */
export function siteProfileJsonSchema(): string {
  const schema = z.toJSONSchema(profile, { target: 'draft-2020-12', reused: 'ref' });
  return `${JSON.stringify({ title: 'Huabian site profile', ...schema }, null, 2)}\n`;
}
