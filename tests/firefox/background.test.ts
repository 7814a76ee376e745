import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import type { FollowUp } from '../../lib/records/follow-up.record';
import type { Note } from '../../lib/records/note.record';
import type { SyncState } from '../../lib/records/sync-state.record';
import { Bell } from '../../lib/sync/bell';
import { connectTeam } from '../../lib/sync/connect';
import { keepInStep } from '../../lib/sync/engine';
import type { Desk } from '../../lib/sync/session';
import { until } from '../browser/panel';
import { aNote } from '../sync/a-row';
import { AShelf } from '../sync/a-shelf';
import { invitesOf, seatOf } from '../sync/an-invite';
import { program, startServer } from '../sync/nats-server';
import { type Context, launchFirefox, type RunningFirefox } from './launch';
import { hasTables, put, rowOf } from './tables';

const socket = (url: string) => new WebSocket(url) as unknown as globalThis.WebSocket;

let firefox: RunningFirefox;
let office: Context;
beforeAll(async () => {
  firefox = await launchFirefox();
  office = await firefox.open('panel.html');
  await until('the database', () => hasTables(office));
});
afterAll(() => firefox?.close());

/** The lead's browser, without one. */
async function aBoss(url: string, invite: string) {
  const [shelf, bell, end] = [new AShelf(), new Bell(), new AbortController()];
  const desk: Desk = {
    connect: (signal) => connectTeam({ url, user: 'boss', password: 'practice', socket }, signal),
    ...{ shelf, seat: await seatOf(invite), tell: () => {}, note: async () => {}, random: () => 0 },
  };
  const done = keepInStep(desk, bell, end.signal);
  const stop = async () => {
    end.abort();
    await done;
  };
  return { shelf, bell, stop };
}

/** As an agent does it: Firefox wants a click before it asks what may leave the browser. */
async function join(invite: string): Promise<void> {
  const page = await firefox.open('options.html#/team');
  await until('the field', () => page.evaluate('return !!document.querySelector("textarea")'));
  await page.evaluate(`
    const field = document.querySelector('textarea');
    const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value');
    set.call(field, ${JSON.stringify(invite)});
    field.dispatchEvent(new Event('input', { bubbles: true }));`);
  await page.click('form:has(textarea) button[type=submit]');
  await until('the question', () =>
    office.evaluate('return (await browser.permissions.getAll()).data_collection?.length === 3'),
  );
}

describe.skipIf(!program)('the team', () => {
  it('is joined; what stood here goes, and what a colleague notes comes', async () => {
    const server = await startServer();
    let stop: (() => Promise<void>) | undefined;
    try {
      const invites = await invitesOf(server, ['boss', 'li']);
      const boss = await aBoss(server.url, invites.get('boss') ?? '');
      stop = boss.stop;
      await put(office, 'note', { ...aNote({ id: 'n-here', text: '入队前记的' }), dirty: 1 });
      await join(invites.get('li') ?? '');
      await until('a live team', async () => {
        const now = await rowOf<SyncState>(office, 'syncState', 'team');
        return now?.phase === 'live' && now.pending === 0;
      });
      await until('the note of here', () => boss.shelf.now('note', 'n-here').row?.text === '入队前记的');
      boss.shelf.edit('note', aNote({ id: 'n-there', text: '要大码' }));
      boss.bell.ring();
      await until(
        'the note of there',
        async () => (await rowOf<Note>(office, 'note', 'n-there'))?.text === '要大码',
      );
      // Who takes the consent back, in the browser's own pages, is out.
      await office.evaluate(
        `await browser.permissions.remove({ data_collection: (await browser.permissions.getAll()).data_collection });`,
      );
      await until('no team', async () => (await rowOf(office, 'syncState', 'team')) === null);
    } finally {
      await stop?.();
      await server.close();
    }
  });
});

/**
 * From now on the background page writes down when (seconds in the sound device's time) notes end, and when it hangs
 * up. Events only: timers of a tab that lies behind come once a second, and a sound is shorter.
 */
const listen = () =>
  office.evaluate(`
    window.heard = { ends: [], over: 0 };
    const page = await browser.runtime.getBackgroundPage();
    page.Plain ??= page.AudioContext;
    page.AudioContext = class extends page.Plain {
      createOscillator() {
        const tone = super.createOscillator();
        tone.addEventListener('ended', () => window.heard.ends.push(this.currentTime));
        return tone;
      }
      async close() {
        await super.close();
        window.heard.over += 1;
      }
    };`);

it('a reminder is heard: the background page plays it by itself, and waits for a device that wakes', async () => {
  const times = { createdAt: 1, updatedAt: 1, deletedAt: null, dueAt: 1, doneAt: null, remindedAt: 0 };
  const where = { buyerKey: 'taobao|s|b', site: 'taobao', shop: 's', memberId: null };
  const due: FollowUp = { id: 'f-due', ...where, ...times, text: '问尺码', open: 1, dirty: 0 };
  await listen();
  await put(office, 'followUp', due);
  await office.evaluate(
    `await browser.runtime.sendMessage({ to: 'worker', name: 'remindersChanged', payload: null });`,
  );
  const heard = () => office.evaluate<{ ends: number[]; over: number }>('return window.heard');
  await until('silence', async () => (await heard()).over === 1);
  const { ends } = await heard();
  // Three notes, one after the other, that the device has come to the end of.
  expect(ends).toHaveLength(3);
  expect(ends).toEqual(ends.toSorted((a, b) => a - b));
  expect(ends.at(-1)).toBeGreaterThan(0.7);
  expect((await rowOf<FollowUp>(office, 'followUp', 'f-due'))?.remindedAt).toBeGreaterThan(0);
});
