import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { WorkerCalls } from '../../lib/bridge/protocol';
import { answerWith, type Handlers, mayAsk } from '../../lib/bridge/worker';
import { aSighting } from '../conversations/a-sighting';

type Sender = Parameters<typeof mayAsk>[1];

const own = `chrome-extension://${fakeBrowser.runtime.id}`;
const page: Sender = {
  id: fakeBrowser.runtime.id,
  url: 'https://mms.pinduoduo.com/chat',
  frameId: 0,
  tab: { id: 7 } as never,
};
const frameOfPage: Sender = { ...page, frameId: 3 };
const panel: Sender = {
  id: fakeBrowser.runtime.id,
  url: `${own}/panel.html`,
  frameId: 5,
  tab: { id: 7 } as never,
};
const popup: Sender = { id: fakeBrowser.runtime.id, url: `${own}/popup.html` };

const questions: (keyof WorkerCalls)[] = [
  'mount',
  'tools',
  'observed',
  'health',
  'window',
  'waitByHand',
  'place',
  'shop',
  'hello',
  'reveal',
  'sitesChanged',
  'teach',
  'teaching',
  'taught',
  'hashPin',
  'checkPin',
];
const ofPage = new Set<keyof WorkerCalls>([
  'mount',
  'tools',
  'observed',
  'health',
  'place',
  'teaching',
  'taught',
]);

describe('mayAsk', () => {
  test.each(questions)('%s', (name) => {
    expect(mayAsk(name, panel, own)).toBe(true);
    expect(mayAsk(name, popup, own)).toBe(true);
    expect(mayAsk(name, page, own)).toBe(ofPage.has(name));
    expect(mayAsk(name, frameOfPage, own), 'a frame inside the page').toBe(false);
    expect(mayAsk(name, { ...page, tab: undefined } as never, own), 'a page outside a tab').toBe(false);
    expect(mayAsk(name, { id: fakeBrowser.runtime.id }, own), 'someone without an address').toBe(false);
  });

  test.each([`${own}.evil.example/panel.html`, `https://evil.example/${own}/panel.html`, own, `x${own}/`])(
    'an address that only looks like ours: %s',
    (url) => {
      expect(mayAsk('hello', { ...page, url }, own)).toBe(false);
    },
  );
});

describe('answerWith', () => {
  const handlers = Object.fromEntries(questions.map((name) => [name, vi.fn()])) as {
    [Name in keyof Handlers]: ReturnType<typeof vi.fn>;
  };

  beforeEach(() => {
    fakeBrowser.reset();
    for (const [name, handler] of Object.entries(handlers))
      handler.mockReset().mockResolvedValue(`answer to ${name}`);
    answerWith(handlers as never);
  });

  /** Sends as the browser would. */
  async function send(message: unknown, sender: Sender = page) {
    let respond: (reply: unknown) => void = () => {};
    const replied = new Promise((resolve) => {
      respond = resolve;
    });
    const sendResponse = vi.fn((reply: unknown) => respond(reply));
    const [held] = (await (
      fakeBrowser.runtime.onMessage as unknown as { trigger(...args: unknown[]): Promise<unknown[]> }
    ).trigger(message, sender, sendResponse)) as unknown[];
    return { held, sendResponse, replied };
  }
  const asked = () =>
    Object.entries(handlers).flatMap(([name, handler]) => (handler.mock.calls.length > 0 ? [name] : []));

  test('a right question is held open and answered later', async () => {
    const { held, replied } = await send({ to: 'worker', name: 'mount', payload: null });
    expect(held).toBe(true);
    expect(await replied).toEqual({ ok: true, answer: 'answer to mount' });
    expect(handlers.mount).toHaveBeenCalledWith(null, page);
  });

  test('a handler that fails is answered in words, so that nobody waits for ever', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    handlers.mount.mockRejectedValue(new Error('no such table'));
    const { replied } = await send({ to: 'worker', name: 'mount', payload: null });
    expect(await replied).toEqual({ ok: false, error: 'Error: no such table' });
    expect(console.error).toHaveBeenCalled();
  });

  test.each([
    ['nothing', undefined],
    ['a word', 'mount'],
    ['a message to someone else', { t: 'reveal', buyerId: 'b' }],
    ['a message without a name', { to: 'worker', payload: null }],
    ['a name that is no word', { to: 'worker', name: 7, payload: null }],
  ])('%s is none of ours and is left to others', async (_, message) => {
    const { held, sendResponse } = await send(message);
    expect(held).toBeUndefined();
    expect(sendResponse).not.toHaveBeenCalled();
    expect(asked()).toEqual([]);
  });

  test('another extension gets no answer at all', async () => {
    const { sendResponse } = await send(
      { to: 'worker', name: 'mount', payload: null },
      { ...page, id: 'other' },
    );
    expect(sendResponse).not.toHaveBeenCalled();
    expect(asked()).toEqual([]);
  });

  const observed = {
    site: 'practice',
    shop: { id: 's', name: 'n' },
    page: 'ready',
    sightings: [aSighting()],
    present: ['b1'],
  };
  const refused: [what: string, name: string, payload: unknown, sender: Sender][] = [
    ['an unknown question', 'shutdown', null, panel],
    ['one that every object has', 'constructor', null, panel],
    ['a prototype’s name', '__proto__', null, panel],
    ['a page that asks for the panel’s secret', 'hello', null, page],
    ['a frame of the page that reports', 'observed', observed, frameOfPage],
    ['a page that guesses PINs', 'checkPin', { memberId: 'm', pin: '1234' }, page],
    ['a payload where none belongs', 'mount', {}, page],
    ['no payload where one belongs', 'observed', undefined, page],
    ['a report without sightings', 'observed', { ...observed, sightings: undefined }, page],
    ['an unknown page state', 'observed', { ...observed, page: 'fine' }, page],
    [
      'a wait of minus five seconds',
      'observed',
      { ...observed, sightings: [aSighting({ waitSeconds: -5 })] },
      page,
    ],
    ['a buyer without an id', 'observed', { ...observed, sightings: [aSighting({ buyerId: '' })] }, page],
    [
      'an unknown role',
      'observed',
      { ...observed, sightings: [{ ...aSighting(), thread: [{ role: 'boss' }] }] },
      page,
    ],
    ['a flood', 'observed', { ...observed, present: Array.from({ length: 10_001 }, () => 'b') }, page],
    [
      'a text without end',
      'observed',
      { ...observed, sightings: [aSighting({ preview: 'x'.repeat(501) })] },
      page,
    ],
    ['a place that is none', 'place', { site: 'a', place: { side: 'top' } }, page],
    ['a tab that is no number', 'shop', { tabId: '7', shop: { id: 's', name: 'n' } }, panel],
    ['a page that says who waits', 'waitByHand', { shop: 's', nick: 'n', waits: true }, page],
    ['a wait of nobody', 'waitByHand', { shop: 's', nick: '', waits: true }, panel],
    ['a page that opens windows', 'window', null, page],
    ['an unknown state of a hook', 'health', { site: 'a', hooks: { 'rows.row': 'fine' } }, page],
    [
      'hooks without end',
      'health',
      { site: 'a', hooks: Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`h${i}`, 'lost'])) },
      page,
    ],
    ['an empty PIN', 'hashPin', { pin: '' }, panel],
  ];
  test.each(refused)('%s is refused in words', async (_, name, payload, sender) => {
    const { held, sendResponse } = await send({ to: 'worker', name, payload }, sender);
    expect(held).toBeUndefined();
    expect(sendResponse).toHaveBeenCalledExactlyOnceWith({ ok: false, error: expect.stringMatching(/./) });
    expect(asked()).toEqual([]);
  });

  test('handlers get what was checked, not what was sent: strangers’ fields are gone', async () => {
    await send({ to: 'worker', name: 'observed', payload: { ...observed, extra: 1 } });
    expect(handlers.observed).toHaveBeenCalledWith({ ...observed, sightings: [aSighting()] }, page);
  });

  test('a message that JSON took the empty fields out of is whole', async () => {
    await send(JSON.parse(JSON.stringify({ to: 'worker', name: 'observed', payload: observed })));
    expect(asked()).toEqual(['observed']);
  });
});
