import type { TeachStep } from '../../lib/bridge/teaching';
import type { HookState } from '../../lib/sites/snapshot';

/** What people call the places of a chat page that hooks such as `rows.nick` read; in the order they are listed. */
export const siteParts = [
  'rows',
  'nick',
  'waits',
  'open',
  'messages',
  'box',
  'send',
  'shop',
  'other',
] as const;

export type SitePart = (typeof siteParts)[number];

/** The first pattern that a hook's path fits says the part. */
const paths: [RegExp, SitePart][] = [
  [/^rows\.(list|row|key|ignore)/, 'rows'],
  [/^rows\.nick/, 'nick'],
  [/^(rows\.active|header\.|page\.key|scope\.)/, 'open'],
  [/^rows\./, 'waits'],
  [/^thread\./, 'messages'],
  [/^(composer\.|guards\.)/, 'box'],
  [/^send/, 'send'],
  [/^(shop\.|agent)/, 'shop'],
];

/** Parts that the agent can point at. */
export const teachSteps: Partial<Record<SitePart, TeachStep>> = {
  rows: 'row',
  nick: 'nick',
  open: 'header',
  messages: 'buyer',
  box: 'box',
};

export const partOf = (hook: string): SitePart => paths.find(([path]) => path.test(hook))?.[1] ?? 'other';

const worst: HookState[] = ['lost', 'fallback', 'matched', 'unseen'];

/** The state of each part that has a hook: lost when one of its hooks is, and so on. */
export function statesOfParts(hooks: Record<string, HookState>): { part: SitePart; state: HookState }[] {
  return siteParts.flatMap((part) => {
    const states = Object.keys(hooks).flatMap((hook) => (partOf(hook) === part ? (hooks[hook] ?? []) : []));
    const state = worst.find((one) => states.includes(one));
    return state ? [{ part, state }] : [];
  });
}
