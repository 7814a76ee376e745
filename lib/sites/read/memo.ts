import { type Context, hit } from './hook';

interface Kept {
  value: unknown;
  hits: Record<string, number>;
  /** What the value also depends on, beside the element. */
  given: string;
}

/** What was read from an element, until a mutation in it is reported. */
export class Memo {
  /** `null` = known, but changed since. */
  private kept = new WeakMap<Node, Kept | null>();
  private parents = new WeakSet<Node>();

  /** @param readsSiblings rows read their earlier siblings, so that a moved neighbour changes them too */
  constructor(private readonly readsSiblings = false) {}

  /** The value kept for `element`, or the one that `make` reads now. Its hook hits are replayed either way. */
  use<T>(context: Context, element: Element, make: (context: Context) => T, given = ''): T {
    let kept = this.kept.get(element);
    if (kept?.given !== given) {
      const hits = {};
      kept = { value: make({ ...context, hits }), hits, given };
      this.kept.set(element, kept);
      if (element.parentNode) this.parents.add(element.parentNode);
    }
    for (const [path, index] of Object.entries(kept.hits)) hit(context, path, index);
    return kept.value as T;
  }

  clear(): void {
    this.kept = new WeakMap();
    this.parents = new WeakSet();
  }

  /** Forgets what these mutations may have changed: the row or thread they are in, else everything. */
  forget(records: MutationRecord[]): void {
    // Walking up from tens of thousands of records would cost more than reading all rows again.
    const many = records.length > 3000;
    const walked = new Set<Node>();
    for (const { target, type, addedNodes } of many ? [] : records) {
      for (const node of addedNodes) this.spoil(node);
      if (walked.has(target)) continue;
      let inside = type === 'childList' && !this.readsSiblings && this.parents.has(target);
      // Only a pure coming and going of rows is without effect on the others, so attributes are asked each time.
      if (!inside) walked.add(target);
      for (let node: Node | null = target; node; node = node.parentNode) inside = this.spoil(node) || inside;
      if (!inside) {
        this.clear();
        return;
      }
    }
    if (many) this.clear();
  }

  private spoil(node: Node): boolean {
    const known = this.kept.has(node);
    if (known) this.kept.set(node, null);
    return known;
  }
}
