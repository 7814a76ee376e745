import { ask } from '../bridge/ask';
import type { Mount, PageView, PanelPlace, PanelToPage, Shop } from '../bridge/protocol';
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
  options: { late: boolean; signal: AbortSignal; tools: Promise<Tools>; leave(words: string): void },
): Overlay {
  const { late, signal, tools, leave } = options;
  const { profile, words, readsProps } = mount;
  let place: PanelPlace = mount.place;
  let named: Shop | null = mount.shop;
  let reading: Reading | undefined;
  let marks: ListMarks | undefined;
  let reporter: Reporter | undefined;
  let filler: ReturnType<Tools['createFiller']> | undefined;
  let dots: Record<string, string[]> = {};
  let fingers: ReturnType<Tools['createFingers']> | undefined;
  let judgeBy: ((rules: Mount['rules']) => void) | undefined;
  let extras: ReturnType<Tools['createExtras']> | undefined;
  let propsOf: Tools['propsOf'] | undefined;

  const layer = createLayer(document, signal);
  const shopNow = () => reading?.snapshot.shop ?? named ?? undefined;
  const view = (): PageView => {
    const snapshot = reading?.snapshot;
    return {
      ...viewOf({ profile, snapshot, shop: shopNow(), place, late }),
      ...(snapshot && extras?.(snapshot)),
    };
  };
  const show = () => frame.send({ t: 'view', view: view() });
  const frame = createFrame({
    layer,
    nonce: mount.nonce,
    title: words.panelTitle,
    signal,
    onReady: show,
    onMessage: (message) => obey(message),
  });
  const seat = new Seat({ layer, frame, room: profile.mount?.room ?? 'margin', signal });
  const sit = (change: Partial<PanelPlace>, settled: boolean) => {
    place = { ...place, ...change };
    seat.take(place, reading);
    marks?.redraw();
    show();
    if (settled) void ask('place', { site: profile.id, place: change });
  };

  /** A desk in a frame has events of its own, and anew after each load. */
  let hear: ((view: Window) => void) | undefined;
  const heard = new WeakSet<Document>();
  const attend = (next: Reading) => {
    filler?.see(next);
    const desk = (next.composer ?? next.list)?.ownerDocument;
    if (!hear || !desk?.defaultView || heard.has(desk)) return;
    heard.add(desk);
    hear(desk.defaultView);
  };

  const observer = observe({
    doc: document,
    profile,
    propsOf: () => propsOf,
    signal,
    onTooDear: (ms) => {
      void ask('tooDear', { ms });
      leave(words.tooDear);
    },
    onReading: (next, lag) => {
      const was = reading?.snapshot.page;
      reading = next;
      if (was !== next.snapshot.page) seat.show(next.snapshot.page !== 'elsewhere', place);
      if (seat.waits) place = seat.first(place, next);
      marks?.follow(next.rowElements, next.list);
      attend(next);
      show();
      reporter?.collect(next, shopNow(), lag);
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
    buyers: () => {
      const { open, rows } = observer.readNow().snapshot;
      const awaited = filler?.awaited(open?.buyerId);
      // A press that touched two rows leaves both in doubt, whichever the page shows.
      return [rows.find(({ buyerId }) => buyerId === awaited), open].filter((one) => one !== undefined);
    },
    // A page may have gone to the next buyer by itself since the last reading.
    open: () => {
      const { open } = observer.readNow().snapshot;
      return open?.agrees && filler?.awaited(open.buyerId) === undefined ? open : undefined;
    },
    takes: (event) => !!fingers?.key(event),
    signal,
  });

  void tools.then((loaded) => {
    if (signal.aborted) return;
    const read = () => readOpen(document, profile, { propsOf });
    extras = loaded.createExtras({ doc: document, profile, signal, read, onCards: show });
    const strip = loaded.createGuardStrip(layer, words, mount.language, guard.disarm);
    const owner = new loaded.BoxOwner(frame.send);
    judgeBy = (rules) => guard.equip(loaded.compile(rules), strip, owner);
    judgeBy(mount.rules);
    seat.handle = loaded.createResize(layer, words.resize, (width, settled) => sit({ width }, settled));
    seat.handle.place(place);
    marks = loaded.createListMarks(layer, window, signal);
    marks.paint(dots);
    reporter = new loaded.Reporter(profile.id, signal);
    const keyed = loaded.createFingers({
      frame,
      profile,
      words,
      keys: mount.keys,
      signal,
      box: () => boxNow()?.composer,
      place: () => place,
      sit,
      elsewhere: () => reading?.snapshot.page === 'elsewhere',
    });
    fingers = keyed;
    filler = loaded.createFiller({
      layer,
      profile,
      signal,
      rows: () => observer.readNow().rowElements,
      read,
      over: keyed.over,
    });
    hear = (view) => {
      keyed.hear(view);
      filler?.hear(view.document);
      if (view !== window) guard.hear(view);
    };
    heard.add(document);
    hear(window);
    if (readsProps) {
      propsOf = loaded.propsOf;
      observer.readNow();
    }
    if (!reading) return;
    attend(reading);
    marks.follow(reading.rowElements, reading.list);
    reporter.collect(reading, shopNow());
    show();
  });

  const fillBox = async (message: Extract<PanelToPage, { t: 'fill' }>) => {
    await tools;
    const { open, rows } = observer.readNow().snapshot;
    const nick = [open, ...rows].find((one) => one?.buyerId === message.buyerId)?.nick ?? '';
    guard.look();
    const outcome = (await filler?.fill(message)) ?? { kind: 'refused', reason: 'noBox' };
    if (outcome.kind === 'filled') guard.filled({ ...message, nick });
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
    } else if (message.t === 'rules') void tools.then(() => judgeBy?.(message.rules));
    else if (message.t === 'place') sit(message.place, true);
    else if (message.t !== 'shop') fingers?.take(message);
    else {
      named = message.shop;
      if (reading) reporter?.collect(reading, shopNow());
      show();
    }
  };

  seat.take(place, undefined);
  return { reveal };
}
