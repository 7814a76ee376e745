import { ask } from '../bridge/ask';
import type { HotKey, Mount, PageView, PanelPlace, PanelToPage, Shop } from '../bridge/protocol';
import { observe } from '../sites/observe';
import { type Reading, readOpen } from '../sites/read';
import { createFrame } from './frame';
import { watchSending } from './guard-watch';
import { createLayer } from './layer';
import type { ListMarks } from './list-marks';
import type { Reporter } from './reporter';
import { Seat } from './seat';
import type { Tools } from './tools';
import { guardSites, viewOf } from './view';

export interface Overlay {
  /** Scrolls to this buyer's row and outlines it; `row` is false when the page's list does not hold it. */
  reveal(buyerId: string): { row: boolean };
}

/** Everything of ours in one chat page; `signal` takes it all down again. */
export function startOverlay(
  mount: Mount,
  options: { late: boolean; signal: AbortSignal; tools: Promise<Tools> },
): Overlay {
  const { late, signal, tools } = options;
  const { profile, words } = mount;
  let place: PanelPlace = mount.place;
  let named: Shop | null = mount.shop;
  let reading: Reading | undefined;
  let marks: ListMarks | undefined;
  let reporter: Reporter | undefined;
  let filler: ReturnType<Tools['createFiller']> | undefined;
  let dots: Record<string, string[]> = {};

  const layer = createLayer(document, signal);
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
  const seat = new Seat({ layer, frame, room: profile.mount?.room ?? 'margin', signal });
  const sit = (change: Partial<PanelPlace>, settled: boolean) => {
    place = { ...place, ...change };
    seat.take(place, reading);
    marks?.redraw();
    frame.send({ t: 'view', view: view() });
    if (settled) void ask('place', { site: profile.id, place: change });
  };

  const observer = observe({
    doc: document,
    profile,
    signal,
    onReading: (next) => {
      const was = reading?.snapshot.page;
      reading = next;
      if (was !== next.snapshot.page) seat.show(next.snapshot.page !== 'elsewhere', place);
      if (seat.waits) place = seat.first(place, next);
      marks?.follow(next.rowElements, next.list);
      frame.send({ t: 'view', view: view() });
      reporter?.collect(next, shopNow());
    },
  });

  /** Pages replace the box faster than the next reading comes: what is typed into the new one counts, too. */
  const boxNow = (): Reading | undefined => {
    const gone = [reading?.composer, reading?.send].some((part) => part && !part.isConnected);
    return gone ? observer.readNow() : reading;
  };

  const guard = watchSending({
    window,
    sites: guardSites(profile),
    composer: () => boxNow()?.composer,
    send: () => boxNow()?.send,
    buyer: () => observer.readNow().snapshot.open?.buyerId,
    signal,
  });

  void tools.then((loaded) => {
    if (signal.aborted) return;
    const strip = loaded.createGuardStrip(layer, words, mount.language, guard.disarm);
    guard.equip(loaded.compile(mount.rules), strip);
    seat.handle = loaded.createResize(layer, words.resize, (width, settled) => sit({ width }, settled));
    seat.handle.place(place);
    loaded.watchHotKeys(window, signal, takeKey);
    marks = loaded.createListMarks(layer, window, signal);
    marks.paint(dots);
    reporter = new loaded.Reporter(profile.id, signal);
    const rowClick = new loaded.RowClick(window, () => reading?.rowElements, signal);
    filler = loaded.createFiller({ layer, rowClick, read: () => readOpen(document, profile) });
    if (!reading) return;
    marks.follow(reading.rowElements, reading.list);
    reporter.collect(reading, shopNow());
  });

  const fillBox = async (message: Extract<PanelToPage, { t: 'fill' }>) => {
    await tools;
    const outcome = (await filler?.(message)) ?? { kind: 'refused', reason: 'noBox' };
    frame.send({ t: 'outcome', id: message.id, outcome });
  };

  const reveal = (buyerId: string) => {
    const row = observer.readNow().rowElements.get(buyerId);
    if (!row) return { row: false };
    row.scrollIntoView({ block: 'center' });
    marks?.outline(buyerId);
    if (profile.open === 'proven' && row instanceof HTMLElement) row.click();
    return { row: true };
  };

  const obey = (message: PanelToPage) => {
    if (message.t === 'fill') void fillBox(message);
    else if (message.t === 'paint') {
      dots = message.dots;
      marks?.paint(dots);
    } else if (message.t === 'place') sit(message.place, true);
    else {
      named = message.shop;
      if (reading) reporter?.collect(reading, shopNow());
      frame.send({ t: 'view', view: view() });
    }
  };

  const takeKey = (key: HotKey): boolean => {
    // On a page of the same host that is no desk, all keys are the page's.
    if (reading?.snapshot.page === 'elsewhere') return false;
    const hidden = place.collapsed;
    if (hidden) sit({ collapsed: false }, true);
    if (key === 'search') frame.element.focus();
    // Nobody fills by a number that they do not see.
    if (key === 'search' || !hidden) frame.send({ t: 'hotkey', key });
    return true;
  };

  seat.take(place, undefined);
  return { reveal };
}
