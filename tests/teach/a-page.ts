import { scopeOf } from '../../lib/teach/scope';

/** A page with this body; every element with `data-at="left top width height"` has that box. */
export function aPage(html: string): Document {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceChildren(...parsed.body.childNodes);
  for (const element of document.querySelectorAll('[data-at]')) {
    const [left = 0, top = 0, width = 0, height = 0] = (element.getAttribute('data-at') ?? '')
      .split(' ')
      .map(Number);
    element.removeAttribute('data-at');
    element.getBoundingClientRect = () => new DOMRect(left, top, width, height);
  }
  return document;
}

export const one = (css: string): Element => {
  const found = document.querySelector(css);
  if (!found) throw new Error(`the page has no ${css}`);
  return found;
};

export const pageScope = () => scopeOf(document.body);

/** `count` rows by a template in which `#` is the row's number and `@` its place in px. */
export const rowsOf = (count: number, template: string, height = 60, top = 100): string =>
  Array.from({ length: count }, (_, at) =>
    template.replaceAll('#', String(at)).replaceAll('@', String(top + at * height)),
  ).join('');
