import { ask } from '../bridge/ask';
import type { BuyerSighting, FillOutcome, Mount, PageView, PanelPlace, PanelToPage, RefusedReason, Shop } from '../bridge/protocol';
import { compile } from '../guard/rules';
import { fill } from '../sites/composer/fill';
import { observe } from '../sites/observe';
import type { Reading } from '../sites/read';
import { readOpen } from '../sites/read';
import { copyText } from './clipboard';
import { createFrame } from './frame';
import { createGuardStrip } from './guard-strip';
import { watchSending } from './guard-watch';
import { hotKeyOf } from './hotkeys';
import { createLayer } from './layer';
import { createListMarks } from './list-marks';
import { createResize } from './resize';
import { Seat } from './seat';
import { SightingNews, sightingsOf } from './sightings';
import { guardSites, viewOf } from './view';

/** How long after a burst of news the worker is told; waits are counted in seconds, so this costs nobody anything. */
const reportDelay = 250;

export interface Overlay {
  reveal(buyerId: string): { row: boolean };
}

/** Everything of ours in one chat page; `signal` takes it all down again. */
export function startOverlay(mount: Mount, late: boolean, signal: AbortSignal): Overlay {
  const { profile, words } = mount;
  let place: PanelPlace = mount.place;
  let named: Shop | null = mount.shop;
  let reading: Reading | undefined;

  const layer = createLayer(document, signal);
  const marks = createListMarks(layer, window, signal);
  const shopNow = () => reading?.snapshot.shop ?? named ?? undefined;
  const view = (): PageView => viewOf({ profile, snapshot: reading?.snapshot, shop: shopNow(), place, late });

  const frame = createFrame({
    layer,
    nonce: mount.nonce,
    title: words.panelTitle,
    signal,
    onReady: () => frame.send({ t: 'view', view: view() }),
    onMessage: (message) => obey(message),
  });
  const handle = createResize(layer, words.resize, (width, settled) => sit({ width }, settled));
  const seat = new Seat({ layer, frame, handle, room: profile.mount?.room ?? 'margin', signal });

  const sit = (change: Partial<PanelPlace>, settled: boolean) => {
    place = { ...place, ...change };
    seat.take(place, reading);
    frame.send({ t: 'view', view: view() });
    if (settled) void ask('place', { site: profile.id, place: change });
  };

  const news = new SightingNews();
  let untold: BuyerSighting[] = [];
  let reportTimer: ReturnType<typeof setTimeout> | undefined;
  const report = () => {
    reportTimer = undefined;
    const shop = shopNow();
    if (!reading || !shop || signal.aborted) return;
    const present = [...reading.rowElements.keys()];
    void ask('observed', { site: profile.id, shop, page: reading.snapshot.page, sightings: untold, present });
    untold = [];
  };
  /** Every reading is kept, not only the last before the report: an answer may be open for a moment only. */
  const collect = () => {
    if (!reading || !shopNow()) return;
    untold.push(...news.pick(sightingsOf(reading.snapshot, Date.now())));
    reportTimer ??= setTimeout(report, reportDelay);
  };

  const observer = observe({
    doc: document,
    profile,
    signal,
    onReading: (next) => {
      const was = reading?.snapshot.page;
      reading = next;
      if (was !== next.snapshot.page) seat.show(next.snapshot.page !== 'elsewhere', place);
      marks.follow(next.rowElements, next.list);
      frame.send({ t: 'view', view: view() });
      if (seat.waits) place = seat.first(place, next);
      collect();
    },
  });
  signal.addEventListener('abort', () => clearTimeout(reportTimer));

  const guard = watchSending({
    window,
    guard: compile(mount.rules),
    sites: guardSites(profile),
    strip: createGuardStrip(layer, words, mount.language, () => guard.disarm()),
    composer: () => reading?.composer,
    send: () => reading?.send,
    signal,
  });

  const target = (buyerId: string) => (): HTMLElement | RefusedReason => {
    const { open, composer, ambiguous, refusal } = readOpen(document, profile);
    if (!open) return 'noBuyer';
    if (open.buyerId !== buyerId) return 'otherBuyer';
    if (ambiguous) return 'ambiguous';
    if (!open.agrees) return 'disagree';
    if (refusal) return 'wrongBox';
    if (!composer) return 'noBox';
    const { disabled, readOnly } = composer as HTMLTextAreaElement;
    return disabled || readOnly ? 'disabled' : composer;
  };

  const doFill = async (message: Extract<PanelToPage, { t: 'fill' }>) => {
    const { buyerId, text, replace } = message;
    const outcome: FillOutcome = await fill({
      text,
      replace,
      target: target(buyerId),
      copy: (copied) => copyText(layer, copied),
    });
    frame.send({ t: 'outcome', id: message.id, outcome });
  };

  const reveal = (buyerId: string) => {
    const row = observer.readNow().rowElements.get(buyerId);
    if (!row) return { row: false };
    row.scrollIntoView({ block: 'center' });
    marks.outline(buyerId);
    if (profile.open === 'proven' && row instanceof HTMLElement) row.click();
    return { row: true };
  };

  const obey = (message: PanelToPage) => {
    if (message.t === 'fill') void doFill(message);
    else if (message.t === 'paint') marks.paint(message.dots);
    else if (message.t === 'place') sit(message.place, true);
    else if (message.t === 'reveal') reveal(message.buyerId);
    else {
      named = message.shop;
      news.forget();
      collect();
      frame.send({ t: 'view', view: view() });
    }
  };

  window.addEventListener(
    'keydown',
    (event) => {
      const key = hotKeyOf(event);
      if (key === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (key === 'search') {
        if (place.collapsed) sit({ collapsed: false }, true);
        frame.element.focus();
      }
      frame.send({ t: 'hotkey', key });
    },
    { capture: true, signal },
  );
  seat.take(place, undefined);
  return { reveal };
}
