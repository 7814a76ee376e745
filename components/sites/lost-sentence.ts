import type { PageView } from '../../lib/bridge/protocol';
import { partOf, type SitePart } from './site-parts';

/** Losses that take something away from the agent, each with a sentence of its own. */
export type Loss = 'noRows' | 'noOpen' | 'noMessages' | 'noBox';

const partsOfLoss: Record<Loss, SitePart[]> = {
  noRows: ['rows', 'nick', 'waits'],
  noOpen: ['open'],
  noMessages: ['messages'],
  noBox: ['box'],
};

/** What the lost hooks of this view mean for the agent, and the parts that are merely named. */
export function lossesOf({ lostHooks, rows, open }: PageView): { losses: Loss[]; others: SitePart[] } {
  const lost = (...hooks: string[]) => hooks.some((hook) => lostHooks.includes(hook));
  const parts = [...new Set(lostHooks.map(partOf))];
  const found: Record<Loss, boolean> = {
    noRows: rows.length === 0 && parts.includes('rows'),
    noOpen: open === undefined && parts.includes('open'),
    noMessages: lost('thread.list', 'thread.message'),
    noBox: lost('composer.box'),
  };
  const losses = (Object.keys(found) as Loss[]).filter((loss) => found[loss]);
  const said = losses.flatMap((loss) => partsOfLoss[loss]);
  return { losses, others: parts.filter((part) => !said.includes(part)) };
}
