import type { Page } from 'playwright-core';
import type { WorkerCalls } from '../../lib/bridge/protocol';
import type { SyncState } from '../../lib/records/sync-state.record';
import { launch, type Running } from '../browser/launch';
import { openBuyer, panelOf, until } from '../browser/panel';
import { openTables, type Tables } from '../e2e/tables';

/** A computer of its own, with a chat open at {@link sharedBuyer}. */
export interface Colleague {
  running: Running;
  tables: Tables;
  page: Page;
  ask: <Name extends keyof WorkerCalls>(
    name: Name,
    payload: WorkerCalls[Name]['ask'],
  ) => Promise<WorkerCalls[Name]['answer']>;
}

/** Whom all of them have open. */
const sharedBuyer = '小鱼儿tb_2024';

/** @param skew ms by which the computer's clock is ahead */
export async function aColleague(desk: string, skew = 0): Promise<Colleague> {
  const running = await launch();
  if (skew !== 0)
    await running.context.addInitScript((ms) => {
      const now = Date.now;
      Date.now = () => now() + ms;
    }, skew);
  const tables = await openTables(running);
  const page = await running.context.newPage();
  const ask: Colleague['ask'] = (name, payload) =>
    tables.page.evaluate(
      async (message) => {
        const reply = await chrome.runtime.sendMessage(message);
        if (!reply.ok) throw new Error(reply.error);
        return reply.answer;
      },
      { to: 'worker', name, payload },
    );
  await page.goto(`${desk}/desk?n=4&waiting=0`);
  await openBuyer(page, sharedBuyer);
  return { running, tables, page, ask };
}

export const stateOf = ({ tables }: Colleague) => tables.row<SyncState>('syncState', 'team');

/** Waits until everything was taken and carried. @param ms how long at most */
export const inStep = (one: Colleague, ms?: number) =>
  until(
    'a live team',
    async () => {
      const now = await stateOf(one);
      return now?.phase === 'live' && now.pending === 0 && now;
    },
    ms,
  );

export async function writeNote({ page }: Colleague, text: string): Promise<void> {
  const panel = await panelOf(page);
  await panel.getByRole('tab', { name: '买家' }).click();
  await panel.getByRole('textbox', { name: '备注' }).fill(text);
  await panel.getByRole('button', { name: '记下' }).click();
  await panel.getByRole('listitem').filter({ hasText: text }).waitFor();
}

/** As the browser does whenever it likes. */
export async function stopWorker({ running, tables }: Colleague): Promise<void> {
  const session = await running.context.newCDPSession(tables.page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}
