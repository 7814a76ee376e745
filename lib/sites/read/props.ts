import type { SiteProfile } from '../profile';

/** Names of the events by which this world asks and the page's own world tells. */
export const propsAsked = 'huabian-props';
export const propsTold = 'huabian-props-told';

/** What the page's own world tells: the id of each element that `css` finds, in page order. */
export interface Told {
  css: string;
  ids: (string | null)[];
}

/** Buyer ids by row element. */
export type PropsReader = (doc: Document, profile: SiteProfile, rows: Element[]) => Map<Element, string>;

/**
 * Buyer ids by row element that only the page's own scripts hold. Asked and told in the same task. Empty where nobody
 * answers: then the weak key counts, as without.
 */
export const propsOf: PropsReader = (doc, profile, rows) => {
  let told: Told | undefined;
  const hear = (event: Event) => {
    told = JSON.parse((event as CustomEvent<string>).detail);
  };
  doc.addEventListener(propsTold, hear);
  doc.dispatchEvent(new CustomEvent(propsAsked, { detail: JSON.stringify(profile.mainWorld?.reads) }));
  doc.removeEventListener(propsTold, hear);
  const ids = new Map<Element, string>();
  const found = told ? [...doc.querySelectorAll(told.css)] : [];
  // The page is free to say anything; what does not fit what stands here is no answer.
  if (found.length !== told?.ids.length) return ids;
  const isRow = new Set(rows);
  for (const [i, element] of found.entries()) {
    let row: Element | null = element;
    while (row && !isRow.has(row)) row = row.parentElement;
    const id = told.ids[i];
    if (row && typeof id === 'string' && id.length < 200) ids.set(row, id);
  }
  return ids;
};
