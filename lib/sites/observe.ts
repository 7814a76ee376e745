import type { SiteProfile } from './profile';
import { type Reading, read } from './read';
import type { ReadOptions } from './read/desk';
import { Memo } from './read/memo';
import { rootsOf } from './read/page';
import { gistOf, sameReading } from './read/same';

export interface ObserveOptions extends Omit<ReadOptions, 'memo' | 'now'> {
  doc: Document;
  profile: SiteProfile;
  /** Ends everything: observers, timers, listeners. */
  signal: AbortSignal;
  /** Called with the first reading, then only with one that differs. */
  onReading(reading: Reading): void;
  now?: () => number;
}

/** Ms from the first change to its reading: long enough for one render of the page, short for the eye. */
const soon = 16;
/** Under load one reading per this many ms. */
const gap = 100;
/** Readings that may follow each other without the gap, since a page switches its row, head and thread in steps. */
const burst = 3;
/** Ms between readings after changes outside the list: head and thread say who is open, and must not queue behind rows. */
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
  const { doc, profile, signal, onReading, isVisible, now = Date.now } = options;
  const memo = new Memo(JSON.stringify(profile.rows ?? {}).includes('"at":"before"'));
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
  let lastGist = '';
  let readAt = 0;
  let toldAt = 0;
  let credit = burst;
  let pending: 'open' | 'list' | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let slow: ReturnType<typeof setTimeout> | undefined;

  const observer = new MutationObserver((records) => {
    memo.forget(records);
    const list = last?.list;
    schedule(records.some(({ target }) => !list?.contains(target)) ? 'open' : 'list');
  });

  /** Readings at hand. A clock that was set back gives none, but takes none either. */
  const refilled = () => Math.min(burst, credit + Math.max(0, now() - readAt) / gap);

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

  function readNow(): Reading {
    pending = undefined;
    clearTimeout(timer);
    attach();
    memo.forget(observer.takeRecords());
    const at = now();
    const reading = read(doc, profile, { memo, now: at, ...(isVisible && { isVisible }) });
    credit = Math.max(0, refilled() - 1);
    readAt = at;
    clearTimeout(slow);
    if (!signal.aborted) slow = setTimeout(again, reading.snapshot.page === 'loading' ? pollEmpty : poll);
    const gist = gistOf(reading);
    if (!last || gist !== lastGist || !sameReading(last, reading, at - toldAt)) {
      last = reading;
      lastGist = gist;
      toldAt = at;
      onReading(reading);
    }
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
    const refilled = credit + (now() - readAt) / gap;
    const wait = what === 'open' ? gapOpen - (now() - readAt) : (1 - refilled) * gap;
    // A hidden tab's timer can be a second late, a message is not.
    if (doc.hidden && wait <= 0) channel.port2.postMessage(0);
    else timer = setTimeout(run, Math.max(soon, wait));
  }

  const run = () => {
    if (pending && !signal.aborted) readNow();
  };
  const open = () => schedule('open');
  channel.port1.onmessage = run;
  const view = doc.defaultView;
  // `load` does not bubble but is captured: a frame of the desk has a new document.
  doc.addEventListener('load', open, { capture: true, signal });
  doc.addEventListener('visibilitychange', open, { signal });
  for (const name of ['popstate', 'hashchange']) view?.addEventListener(name, open, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(slow);
    channel.port1.close();
  });
  readNow();
  return { readNow };
}
