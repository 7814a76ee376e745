import { placeOf } from '../sites/read/place-of';

/** CSS px between the box and a list that belongs to it. */
const near = 60;
const roles = '[role=listbox],[role=menu],[role=option],[role=menuitem]';
/** A page that changes much is not searched to its last element. */
const mostChanges = 300;

/** Ms in which a page opens a list of its own; ours waits as long before it shows. */
const settle = 120;
/** A list that comes later still makes ours go. */
const watchFor = 1500;

/** Watches whether the page opens a list of its own at the box: at the key, at the input, or a moment later. */
export class OwnLists {
  private watching: AbortController | undefined;
  private freeAt = 0;

  /** @param ours nothing in here counts */
  constructor(
    private readonly ours: Element,
    private readonly signal: AbortSignal,
    private readonly onList: () => void,
  ) {}

  watch(box: HTMLElement): void {
    this.watching?.abort();
    const watch = new AbortController();
    this.watching = watch;
    this.freeAt = performance.now() + settle;
    setTimeout(() => watch.abort(), watchFor);
    this.signal.addEventListener('abort', () => watch.abort(), { signal: watch.signal });
    watchChanges(box, this.ours, watch.signal, () => {
      watch.abort();
      this.onList();
    });
  }

  /** Ms until it is known that the page opened none at once; 0 or less when it is. */
  wait(): number {
    return this.freeAt - performance.now();
  }
}

function watchChanges(box: HTMLElement, ours: Element, signal: AbortSignal, onList: () => void): void {
  let looked = 0;
  const watch = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      const changed = type === 'attributes' ? [target] : [...addedNodes];
      for (const node of changed) {
        if (looked++ > mostChanges) return;
        if (!(node instanceof Element || node.nodeType === 1)) continue;
        if (isOwnList(node as Element, box, ours)) return onList();
      }
    }
  });
  const wanted = {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['class', 'style', 'hidden', 'aria-expanded'],
  };
  const root = box.getRootNode();
  watch.observe(box.ownerDocument, wanted);
  // A shadow root's changes are not told outside.
  if (root !== box.ownerDocument) watch.observe(root, wanted);
  signal.addEventListener('abort', () => watch.disconnect());
}

function isOwnList(changed: Element, box: HTMLElement, ours: Element): boolean {
  if (ours.contains(changed) || changed.contains(box) || box.contains(changed)) return false;
  const named = changed.matches(roles) ? changed : changed.querySelector(roles);
  if (named) return isNear(named, box);
  return [changed, ...changed.children].some((element) => floats(element) && isNear(element, box));
}

/** Lists without a role: they lie above the page, unlike the rows of a list that only draws what is seen. */
function floats(element: Element): boolean {
  const { position, zIndex } = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  return /^(absolute|fixed)$/.test(position) && Number(zIndex) > 0 && width > 80 && height > 40;
}

function isNear(element: Element, box: HTMLElement): boolean {
  const list = placeOf(element);
  const area = placeOf(box);
  if (list.width === 0 || list.height === 0) return false;
  const beside = list.left > area.left + area.width || list.left + list.width < area.left;
  const gap = Math.max(area.top - (list.top + list.height), list.top - (area.top + area.height));
  return !beside && gap <= near;
}
