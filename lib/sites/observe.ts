import type { SiteProfile } from './profile';
import { type Reading, read } from './read';
import type { ReadOptions } from './read/desk';
import { Memo, reachOf } from './read/memo';
import { rootsOf } from './read/page';
import type { PropsReader } from './read/props';
import { sameReading } from './read/same';

export interface ObserveOptions extends Pick<ReadOptions, 'isVisible'> {
  doc: Document;
  profile: SiteProfile;
  /** Ends everything: observers, timers, listeners. */
  signal: AbortSignal;
  /**
   * Called with the first reading, then only with one that differs.
   * @param lag ms since what it shows may stand there: since the first change that had not been read, or, where none was
   * seen, since the reading before
   */
  onReading(reading: Reading, lag: number): void;
  /** Readings in a row took the page longer than anybody may ask of it: this profile must not read on. */
  onTooDear?(ms: number): void;
  now?: () => number;
  /** How buyer ids are asked of the page's own world, once that is loaded. */
  propsOf?: () => PropsReader | undefined;
}

/** Ms from the first change to its reading: long enough for one render of the page, short for the eye. */
const soon = 16;
/** Under load one reading per this many ms … */
const gap = 100;
/** … and more rarely where readings are dear: a busy list gets no more than a 500th of the page's time. */
const share = 500;
const longestGap = 4000;
/** Ms that one reading may take, ten times what a full desk of 1,000 rows does; a wrong profile can take seconds. */
const budget = 200;
/**
 * Of these in a row the profile is put aside; one of more than a second counts as two. A computer that is very busy stops
 * us for a while now and then, so that a good profile goes over the budget as well, though not time and again.
 */
const proofs = 4;
/** Readings that may follow each other without the gap, since a page switches its row, head and thread in steps … */
const burst = 3;
/** … but not where the gap (ms) has grown so long: there, every step is somebody else's. */
const storm = 1000;
/**
 * Ms between readings after changes outside the list: head and thread say who is open, and must not queue behind rows.
 * Doubled with each such reading in which box and buyer stayed, since clocks and counters change there, too.
 */
const gapOpen = 32;
const poll = 60_000;
/** While the desk is not there yet: a shadow root can come without any mutation that we could see. */
const pollEmpty = 1000;

/** Attributes that the profile reads or matches on; every other attribute may change unseen. */
function attributesOf(profile: SiteProfile): string[] {
  const names = new Set(['class', 'id', 'hidden', 'disabled', 'readonly', 'contenteditable']);
  const text = JSON.stringify(profile);
  for (const [, css, own] of text.matchAll(/\[\s*([\w-]+)|"attribute":"([\w-]+)"/g))
    names.add((css ?? own) as string);
  // Pages animate and scroll by style, so it is watched only where drawing decides what counts.
  if (profile.rows?.visible === 'only' || profile.thread?.order === 'top') names.add('style');
  return [...names];
}

/**
 * Reads the page whenever it changes and tells what is new. Works in hidden tabs, where frames and idle
 * callbacks never come and timers come once a second.
 */
export function observe(options: ObserveOptions): { readNow(): Reading } {
  const { doc, profile, signal, onReading, isVisible, propsOf, now = Date.now } = options;
  const memo = new Memo(reachOf(profile));
  const watched: MutationObserverInit = {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: attributesOf(profile),
  };
  const channel = new MessageChannel();
  let observed: Node[] = [];
  let last: Reading | undefined;
  let backlog: MutationRecord[] = [];
  let readAt = 0;
  /** When the first change came that no reading holds yet; 0 for none. */
  let changedAt = 0;
  /** Ms that a reading takes, of late. */
  let cost = 0;
  let toldAt = 0;
  let credit = burst;
  /** See {@link proofs}. */
  let dear = 0;
  /** Readings of late that were asked for by a change outside the list, and for nothing. */
  let vain = 0;
  let pending: 'open' | 'list' | undefined;
  let listReadAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    // Looked into when it is time to read: a busy page changes the same row many times before.
    keep(records);
    changedAt ||= now();
    if (pending === 'open') return;
    const list = last?.list;
    schedule(records.some(({ target }) => !list?.contains(target)) ? 'open' : 'list');
  });

  /** Not by spreading: a page that draws itself anew hands over more records than a call takes arguments. */
  function keep(records: MutationRecord[]): void {
    for (const record of records) backlog.push(record);
  }

  /** Readings at hand. A clock that was set back gives none, but takes none either. */
  const refilled = () =>
    Math.min(gapNow() > storm ? 1 : burst, credit + Math.max(0, now() - readAt) / gapNow());
  // A reading over the budget is soon put to the proof, and again later: what stops us may have passed.
  const gapNow = () => Math.min(dear ? dear * storm : longestGap, Math.max(gap, cost * share));

  /** Frames reload and hosts are replaced: whatever is the root now is watched. The document always is. */
  function attach(): void {
    const roots = [...new Set<Node>([doc, ...rootsOf(doc, profile).roots])];
    if (signal.aborted) return;
    if (roots.length === observed.length && roots.every((root, i) => root === observed[i])) return;
    observed = roots;
    observer.disconnect();
    memo.clear();
    for (const root of roots) observer.observe(root, watched);
  }

  /** Who is open is asked more often than the rows of a busy list are due; the box and the lock read all anew anyway. */
  const rowsMayWait = (asked: typeof pending, at: number) =>
    asked === 'open' && Math.abs(at - listReadAt) < gapNow();

  /** Words and places in the list. An attribute may say that another row is open. */
  const inRows = ({ type, target }: MutationRecord) =>
    type !== 'attributes' && !!last?.list?.contains(target);

  const sameOpen = (a: Reading, b: Reading) =>
    a.composer === b.composer &&
    a.snapshot.page === b.snapshot.page &&
    JSON.stringify(a.snapshot.open) === JSON.stringify(b.snapshot.open);

  function readNow(): Reading {
    const asked = pending;
    pending = undefined;
    clearTimeout(timer);
    attach();
    keep(observer.takeRecords());
    const at = now();
    const lag = at - (changedAt || readAt);
    const late = rowsMayWait(asked, at) ? backlog.filter(inRows) : [];
    memo.forget(
      backlog.filter((record) => !late[0] || !inRows(record)),
      last?.list,
    );
    backlog = late;
    if (!late[0]) {
      listReadAt = at;
      changedAt = 0;
    }
    const start = performance.now();
    const reading = read(doc, profile, {
      memo,
      now: at,
      propsOf: propsOf?.(),
      isVisible,
    });
    const took = performance.now() - start;
    // The first reading of all rows says little about the next ones, nor does one that leaves the rows for later.
    if (last && !late[0]) cost = (cost + took) / 2;
    // One that leaves the rows for later says nothing of what they take.
    if (took > budget) dear += took > storm ? 2 : 1;
    else if (!late[0]) dear = 0;
    if (dear >= proofs) options.onTooDear?.(took);
    if (!last || !sameOpen(last, reading)) vain = 0;
    else if (asked === 'open') vain += 1;
    credit = Math.max(0, refilled() - 1);
    readAt = at;
    clearTimeout(slow);
    if (!signal.aborted) slow = setTimeout(again, reading.snapshot.page === 'loading' ? pollEmpty : poll);
    if (!last || !sameReading(last, reading, at - toldAt)) {
      last = reading;
      toldAt = at;
      onReading(reading, lag);
    }
    if (late[0]) schedule('list');
    return reading;
  }

  /** The safety net trusts nothing that was kept. */
  function again(): void {
    memo.clear();
    readNow();
  }

  function schedule(what: 'open' | 'list'): void {
    if (signal.aborted || pending === what || pending === 'open') return;
    pending = what;
    clearTimeout(timer);
    const wait =
      what === 'open'
        ? Math.min(gapOpen * 2 ** vain, gapNow()) + readAt - now()
        : (1 - refilled()) * gapNow();
    // A hidden tab's timer can be a second late, a message is not.
    if (doc.hidden && wait <= 0) channel.port2.postMessage(0);
    else timer = setTimeout((vain || wait > gap) && !doc.hidden ? afterFrame : run, Math.max(soon, wait));
  }

  /** Right after a frame nothing has to be laid out for us; where no frame comes, such as out of sight, we do not wait. */
  function afterFrame(): void {
    timer = setTimeout(run, gap);
    doc.defaultView?.requestAnimationFrame(() => channel.port2.postMessage(0));
  }

  const run = () => {
    if (pending && !signal.aborted) readNow();
  };
  const open = () => schedule('open');
  const soonAgain = () => {
    vain = 0;
    if (!pending) return;
    pending = undefined;
    open();
  };
  channel.port1.onmessage = run;
  const view = doc.defaultView;
  const listen = { capture: true, signal };
  // `load` does not bubble but is captured: a frame of the desk has a new document.
  for (const name of ['load', 'visibilitychange']) doc.addEventListener(name, open, listen);
  // Who clicks or types may well switch the buyer, and waits for no gap.
  for (const name of ['pointerdown', 'keydown']) doc.addEventListener(name, soonAgain, listen);
  for (const name of ['popstate', 'hashchange']) view?.addEventListener(name, open, listen);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(slow);
    channel.port1.close();
  });
  readNow();
  return { readNow };
}
