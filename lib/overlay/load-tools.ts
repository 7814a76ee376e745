import { ask } from '../bridge/ask';
import type { Tools } from './tools';

/** Both scripts run in the same isolated world; this is where the second leaves what it brings. */
export const shelf = globalThis as { huabianTools?: Tools };

/** Has the worker run the second script here, once. Rejects when the tab may no longer be scripted. */
export async function loadTools(): Promise<Tools> {
  if (!shelf.huabianTools) await ask('tools', null);
  if (!shelf.huabianTools) throw new Error('the second content script left nothing');
  return shelf.huabianTools;
}
