import { describe, expect, test, vi } from 'vitest';
import { acceptPort } from '../../lib/bridge/panel';

const greeting = { nonce: 'secret', origin: 'https://mms.pinduoduo.com', tabId: 7 };

/** A window whose messages the test writes: origin and ports cannot be forged with a real one. */
function aWindow() {
  const window = new EventTarget() as unknown as Window;
  const knock = (data: unknown, options: { origin?: string; port?: MessagePort | null } = {}) => {
    const { origin = greeting.origin, port = new MessageChannel().port1 } = options;
    const event = Object.assign(new Event('message'), { data, origin, ports: port ? [port] : [] });
    window.dispatchEvent(event);
    return port;
  };
  return { window, knock };
}

/** What the promise is now, after everything that is due has run. */
async function stateOf(opening: Promise<unknown>): Promise<unknown> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  return await Promise.race([opening, Promise.resolve('closed')]);
}

const right = { t: 'port', nonce: 'secret' };

describe('acceptPort', () => {
  test('the content script’s port opens the panel', async () => {
    const { window, knock } = aWindow();
    const opening = acceptPort(window, async () => greeting);
    await stateOf(opening);
    const port = knock(right);
    expect(await stateOf(opening)).toEqual({ tabId: 7, port });
  });

  test('a port that came before the worker answered is not lost', async () => {
    const { window, knock } = aWindow();
    let answer: (greeting: { nonce: string; origin: string; tabId: number }) => void = () => {};
    const opening = acceptPort(window, () => new Promise((resolve) => (answer = resolve)));
    knock({ t: 'port', nonce: 'guess' });
    const port = knock(right);
    expect(await stateOf(opening)).toBe('closed');
    answer(greeting);
    expect(await stateOf(opening)).toEqual({ tabId: 7, port });
  });

  test.each<[string, unknown, { origin?: string; port?: null }]>([
    ['a wrong nonce', { t: 'port', nonce: 'guess' }, {}],
    ['no nonce', { t: 'port' }, {}],
    ['another site’s window', right, { origin: 'https://evil.example' }],
    ['a sandboxed frame', right, { origin: 'null' }],
    ['another message', { t: 'view', nonce: 'secret' }, {}],
    ['nothing', null, {}],
    ['a word', 'port', {}],
    ['no port', right, { port: null }],
  ])('stays closed for %s, before and after the greeting', async (_, data, options) => {
    const { window, knock } = aWindow();
    const opening = acceptPort(window, async () => greeting);
    knock(data, options);
    expect(await stateOf(opening)).toBe('closed');
    knock(data, options);
    expect(await stateOf(opening)).toBe('closed');
  });

  test('stays closed where the worker knows of no content script: the page embedded us by itself', async () => {
    const { window, knock } = aWindow();
    const opening = acceptPort(window, async () => null);
    knock(right);
    expect(await stateOf(opening)).toBe('closed');
    knock({ t: 'port', nonce: undefined }, { origin: undefined as never });
    expect(await stateOf(opening)).toBe('closed');
  });

  test('opens once: who learns the nonce later finds the door shut', async () => {
    const { window, knock } = aWindow();
    const opening = acceptPort(window, async () => greeting);
    await stateOf(opening);
    const first = knock(right);
    knock(right);
    expect(await stateOf(opening)).toEqual({ tabId: 7, port: first });
  });

  test('a page that floods the frame with messages before the greeting does not lock the panel out', async () => {
    const { window, knock } = aWindow();
    const opening = acceptPort(window, async () => greeting);
    for (let i = 0; i < 200; i++) knock({ type: 'resize', i }, { port: null });
    const port = knock(right);
    expect(await stateOf(opening)).toEqual({ tabId: 7, port });
  });

  test('messages wait in the port until the panel listens', async () => {
    const { window, knock } = aWindow();
    const opening = acceptPort(window, async () => greeting);
    await stateOf(opening);
    const channel = new MessageChannel();
    knock(right, { port: channel.port2 });
    channel.port1.postMessage('first view');
    const { port } = await opening;
    const heard = vi.fn();
    const got = new Promise((resolve) => {
      port.onmessage = (event) => resolve(heard(event.data));
    });
    await got;
    expect(heard).toHaveBeenCalledExactlyOnceWith('first view');
    channel.port1.close();
  });
});
