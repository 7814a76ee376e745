import { browser } from 'wxt/browser';
import type { Colleague } from '../bridge/team';

const key = 'colleagues';

/** Who of the team is there; session memory, which every screen hears of. */
export async function recallColleagues(): Promise<Colleague[]> {
  return ((await browser.storage.session.get(key))[key] as Colleague[] | undefined) ?? [];
}

export async function rememberColleagues(colleagues: readonly Colleague[]): Promise<void> {
  await browser.storage.session.set({ [key]: colleagues });
}
