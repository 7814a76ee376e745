import type { SiteProfile } from '../profile';
import { type Context, hit } from './hook';

interface Kept {
  value: unknown;
  hits: Record<string, number>;
  /** What the value also depends on, beside the element. */
  given: string;
}

/** How far from its own element a row or message reads. */
export interface Reach {
  /** Earlier siblings, so that a moved neighbour changes it, too. */
  siblings: boolean;
  /** Whatever else stands in the list, such as the title of its group. */
  list: boolean;
  /** The whole document. */
  page: boolean;
}

/** As far as the profile's rows and thread reach. */
export function reachOf({ rows, thread }: SiteProfile): Reach {
  const [inRows, inThread] = [JSON.stringify(rows ?? ''), JSON.stringify(thread ?? '')];
  return {
    siblings: inRows.includes('"at":"before"'),
    list: /"at":"(around|before)"/.test(inRows),
    page: /"at":"document"/.test(inRows + inThread),
  };
}

/** What was read from an element, until a mutation in it is reported. */
export class Memo {
  /** `null` = known, but changed since. */
  private kept = new WeakMap<Node, Kept | null>();
  /** Of the kept elements; few, since rows and messages are siblings. */
  private readonly parents = new Set<Node>();
  private ages = new WeakMap<Node, number>();
  /** Rows of one make hit the same hooks: those are kept once, so that a reading replays them once. */
  private readonly sameHits = new Map<string, Record<string, number>>();

  constructor(private readonly reach: Reach = { siblings: true, list: true, page: true }) {}

  /** The value kept for `element`, or the one that `make` reads now. Its hook hits are replayed either way. */
  use<T>(context: Context, element: Element, make: (context: Context) => T, given = ''): T {
    let kept = this.kept.get(element);
    if (kept?.given !== given) {
      const hits = {};
      const value = make({ ...context, hits, replayed: new Set() });
      kept = { value, hits: this.once(hits), given };
      this.kept.set(element, kept);
      if (element.parentNode) this.parents.add(element.parentNode);
    }
    if (!context.replayed.has(kept.hits)) {
      context.replayed.add(kept.hits);
      for (const path in kept.hits) hit(context, path, kept.hits[path]);
    }
    return kept.value as T;
  }

  /** Rises with every change in `element` that lies in none of the kept elements below it. */
  age(element: Element): number {
    return this.ages.get(element) ?? 0;
  }

  clear(): void {
    this.kept = new WeakMap();
    this.parents.clear();
  }

  /**
   * Forgets what these mutations may have changed: the row or message they are in, or everything.
   * @param list the element that holds the rows
   */
  forget(records: MutationRecord[], list?: Node): void {
    // Walking up from tens of thousands of records would cost more than reading all rows again.
    const many = records.length > 3000;
    const walked = new Set<Node>();
    const moved = new Set<Node>();
    for (const record of many ? [] : records) {
      const { target, type } = record;
      // Where only text came, looking at each piece of it would cost more than all the rest.
      if (type === 'childList' && (target as Element).childElementCount)
        for (const node of record.addedNodes) this.spoil(node);
      // A pure coming and going of rows is without effect on the others; an attribute of their list is not.
      let inside = type === 'childList' && !this.reach.siblings && this.parents.has(target);
      const seen = inside ? moved : walked;
      if (walked.has(target) || seen.has(target)) continue;
      seen.add(target);
      for (let node: Node | null = target; node; node = node.parentNode) {
        if (!this.spoil(node)) continue;
        if (!inside) this.ages.set(node, (this.ages.get(node) ?? 0) + 1);
        inside = true;
      }
      if (!inside && this.mayReach(record, list)) {
        this.clear();
        return;
      }
    }
    if (many) this.clear();
  }

  /** Can a change outside of all kept elements change what they say? Clocks and counters beside the list cannot. */
  private mayReach({ target, type }: MutationRecord, list: Node | undefined): boolean {
    if (this.reach.page || !list) return true;
    if (this.reach.list && (list.contains(target) || target.contains(list))) return true;
    // A class of what is around them: selectors may begin there.
    return type === 'attributes' && [...this.parents].some((parent) => target.contains(parent));
  }

  private spoil(node: Node): boolean {
    const known = this.kept.has(node);
    if (known) this.kept.set(node, null);
    return known;
  }

  private once(hits: Record<string, number>): Record<string, number> {
    const said = JSON.stringify(hits);
    const known = this.sameHits.get(said) ?? hits;
    this.sameHits.set(said, known);
    return known;
  }
}
