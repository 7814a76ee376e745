import type { Told } from './read/props';

/** What frameworks hang on their elements, as far as it is looked into. */
interface Carrier {
  memoizedProps?: unknown;
  return?: Carrier | null;
  props?: unknown;
  setupState?: unknown;
  parent?: Carrier | null;
  $props?: unknown;
  $data?: unknown;
  $parent?: Carrier | null;
}

/** Components above an element that are asked, too. */
const climbs = 12;

function carrierOf(element: Element): Carrier | undefined {
  const own = element as unknown as Record<string, Carrier | undefined>;
  const fiber = Object.keys(element).find((name) => name.startsWith('__reactFiber$'));
  return (fiber && own[fiber]) || own.__vueParentComponent || own.__vue__;
}

function at(value: unknown, path: string[]): string | undefined {
  let part = value;
  for (const name of path) {
    if (typeof part !== 'object' || part === null) return undefined;
    part = (part as Record<string, unknown>)[name];
  }
  const said = typeof part === 'number' || typeof part === 'bigint' ? String(part) : part;
  return typeof said === 'string' && said !== '' ? said : undefined;
}

/** The value at `path` in the props of the nearest React or Vue component that has it. */
export function propOf(element: Element, path: string): string | undefined {
  let carrier: Carrier | null | undefined = carrierOf(element);
  for (let step = 0; carrier && step < climbs; step++) {
    for (const props of [
      carrier.memoizedProps,
      carrier.props,
      carrier.setupState,
      carrier.$props,
      carrier.$data,
    ]) {
      const found = at(props, path.split('.'));
      if (found !== undefined) return found;
    }
    carrier = carrier.return ?? carrier.parent ?? carrier.$parent;
  }
  return undefined;
}

/** Runs in the page's own world: the ids that the first of `reads` finds. Reads only, and only what it is asked for. */
export function tellProps(doc: Document, reads: { css: string; path: string }[]): Told | undefined {
  for (const { css, path } of reads) {
    const ids = [...doc.querySelectorAll(css)].map((element) => propOf(element, path) ?? null);
    if (ids.some((id) => id !== null)) return { css, ids };
  }
  return undefined;
}
