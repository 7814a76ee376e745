import { act, cleanup, waitFor } from '@testing-library/react';
import { toast } from 'sonner';
import { expect } from 'vitest';
import { PanelScreen } from '../../../components/screens/panel/panel-screen';
import type { PageLink } from '../../../lib/bridge/panel';
import type { FillOutcome, PageToPanel, PageView, PanelToPage } from '../../../lib/bridge/protocol';
import type { HotKey } from '../../../lib/kernel/hotkeys';
import { show } from '../show';

const wang = { buyerId: 'b1', weak: false, nick: '小王', agrees: true };

/** What the page tells at first; a test changes what it cares about. */
export const firstView: PageView = {
  site: 'practice-desk',
  siteName: { zh: '练习台', en: 'Practice desk' },
  shop: { id: 's1', name: '青禾服饰' },
  agent: '客服 01',
  guardSites: ['practice-desk'],
  page: 'ready',
  open: wang,
  knowsOpen: true,
  rows: [
    { buyerId: 'b1', nick: '小王', waiting: true, active: true },
    { buyerId: 'b2', nick: '老陈', waiting: undefined, active: false },
  ],
  canFill: true,
  lostHooks: [],
  hooks: {},
  place: { side: 'right', width: 344, collapsed: false },
  late: false,
};

/** Opens the panel beside a page that the test plays. Answers fills with `outcome` unless told otherwise. */
export function openPanel(start: Partial<PageView> = {}) {
  const channel = new MessageChannel();
  const got: PanelToPage[] = [];
  // Apart from those that a test asks by itself.
  let questions = 1000;
  let view = { ...firstView, ...start };
  let outcome: ((text: string) => FillOutcome) | undefined = (text) => ({ kind: 'filled', text });
  const tell = (message: PageToPanel) => channel.port1.postMessage(message);
  channel.port1.onmessage = ({ data }: MessageEvent<PanelToPage>) => {
    got.push(data);
    if (data.t === 'fill' && outcome) tell({ t: 'outcome', id: data.id, outcome: outcome(data.text) });
  };
  let open: (link: PageLink) => void = () => {};
  const opening = new Promise<PageLink>((resolve) => {
    open = resolve;
  });
  const screen = show(<PanelScreen opening={opening} />);
  const page = {
    /** The handshake, and with it the first view. */
    connect: () => {
      open({ tabId: 7, port: channel.port2 });
      tell({ t: 'view', view });
    },
    show: (change: Partial<PageView>) => {
      view = { ...view, ...change };
      tell({ t: 'view', view });
    },
    press: (key: HotKey, replace = false) => tell({ t: 'hotkey', key, replace }),
    tell,
    /** How the page answers fills from now on; `undefined` = not at all. */
    answer: (next: typeof outcome) => {
      outcome = next;
    },
    got,
    /** Comes when the panel has answered a question of now: whatever it had sent before has come as well. */
    heard: async () => {
      questions += 1;
      tell({ t: 'seek', id: questions, query: '' });
      await waitFor(() => expect(got).toContainEqual(expect.objectContaining({ t: 'found', id: questions })));
    },
    fills: () => got.filter((message) => message.t === 'fill'),
    /** The newest message of this kind. */
    last: (t: PanelToPage['t']) => got.findLast((message) => message.t === t),
    leave: () => {
      // Toasts live longer than the screen that showed them; the next test must not read them.
      act(() => void toast.dismiss());
      cleanup();
      channel.port1.close();
      channel.port2.close();
    },
  };
  return { ...screen, page };
}

/** The panel with its page already connected and drawn. */
export async function openedPanel(start: Partial<PageView> = {}) {
  const panel = openPanel(start);
  panel.page.connect();
  await waitFor(() => {
    if (panel.container.querySelector('.h-screen') === null) throw new Error('the panel has not opened');
  });
  return panel;
}
