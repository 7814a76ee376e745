import type { Page } from 'playwright-core';
import { panelOf, until } from '../browser/panel';
import type { Shift } from './shift';
import { closeChats, openTables, type Tables } from './tables';

export interface Turn {
  id: string;
  buyerKey: string;
  waitingSince: number;
  firstSeenAt: number;
  answeredAt: number | null;
  open: 0 | 1;
  source: string;
  closedBy: string | null;
  remindedAt: number;
}

/** Who waits, as tables, badge and browser say it. */
export interface Radar {
  tables: Tables;
  /** Reminders come after so many seconds; before the wait begins. */
  thresholds(...seconds: number[]): Promise<void>;
  turns(): Promise<Turn[]>;
  openTurns(): Promise<Turn[]>;
  /** Waits until the tables hold so many open waits and the badge says so. */
  count(waits: number): Promise<unknown>;
  /** What the worker remembers of the chat tabs that are open. */
  chatTabs(): Promise<{ shop: { id: string } | null; present: string[] }[]>;
  /** What the agent was told last. */
  told(): Promise<{ at: number; sound: string | null; leadsTo: string } | undefined>;
  /** The shop whose tab lies in front. */
  inFront(): Promise<string>;
  /** Closes the chats and forgets all waits. */
  end(): Promise<void>;
}

export async function watchWaits({ running }: Pick<Shift, 'running'>): Promise<Radar> {
  const tables = await openTables(running);
  const turns = () => tables.rows<Turn>('turn');
  const openTurns = async () => (await turns()).filter(({ open }) => open === 1);
  const chatTabs: Radar['chatTabs'] = () =>
    tables.page.evaluate(async () => {
      const all = Object.entries(await chrome.storage.session.get(null));
      return all.filter(([key]) => key.startsWith('tab:')).map(([, tab]) => tab) as never;
    });
  return {
    tables,
    thresholds: (...seconds) => tables.put('setting', { name: 'thresholds', value: seconds }),
    turns,
    openTurns,
    count: (waits) =>
      until(
        `${waits} who wait`,
        async () => (await openTurns()).length === waits && (await tables.badge()) === `${waits}`,
      ),
    chatTabs,
    told: () => tables.page.evaluate(async () => (await chrome.storage.session.get('told')).told as never),
    inFront: () =>
      tables.page.evaluate(async () => {
        const tabs = await chrome.tabs.query({ active: true });
        return tabs.map((tab) => new URL(tab.url ?? 'about:blank').searchParams.get('shop')).join();
      }),
    end: async () => {
      await closeChats(running);
      await until('the closed tabs to be forgotten', async () => (await chatTabs()).length === 0);
      await tables.clear('turn');
      // Else the next test's first reminder would wait for the pause after this one's last.
      await tables.page.evaluate(() => chrome.storage.session.remove('told'));
      await tables.page.evaluate(async () => {
        await chrome.action.setBadgeText({ text: '' });
        const all = await chrome.notifications.getAll();
        await Promise.all(Object.keys(all).map((id) => chrome.notifications.clear(id)));
      });
    },
  };
}

/** A buyer of the desk writes. */
export const say = (page: Page, uid: string, text: string) =>
  page.evaluate(([to, words]) => window.desk.say(to, words), [uid, text] as const);

/** A new buyer with a nick of their own, since every desk begins with the same people; gives the uid. */
export const come = (page: Page, nick: string) =>
  page.evaluate((name) => window.desk.add(name, '在吗'), nick);

/** Waits until this panel's list of waits holds exactly these nicks, in this order. */
export async function lists(page: Page, ...nicks: string[]): Promise<void> {
  const panel = await panelOf(page);
  await panel.getByRole('tab', { name: '等待' }).click();
  const buttons = panel.getByRole('button', { name: /^去回复/ });
  const wanted = nicks.map((nick) => `去回复 ${nick}`).join();
  await until(`the list ${nicks.join('、')}`, async () => {
    const shown = await buttons.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
    return shown.join() === wanted;
  });
}
