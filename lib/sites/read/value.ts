import type { Value } from '../profile';
import { clean } from './clean';
import { type Context, hit, matches, regex } from './hook';

const blocks = /^(P|DIV|LI|PRE)$/;

/** Text as it is read aloud: line breaks and paragraphs kept, a picture of an emoji by its name. */
function textOf(node: Node, without: string | undefined): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue;
    else if (child.nodeType === 1 && !(without && (child as Element).matches(without))) {
      const { tagName } = child as Element;
      if (tagName === 'IMG') text += (child as Element).getAttribute('alt') ?? '';
      else if (tagName === 'BR') text += '\n';
      else text += (blocks.test(tagName) && text ? '\n' : '') + textOf(child, without);
    }
  }
  return text;
}

/** Part of the page's address; `param` and the clean-ups come after. */
function address(doc: Document, part: NonNullable<Value['url']>): string {
  const url = new URL(doc.URL);
  return { path: url.pathname, query: url.search, hash: url.hash, whole: url.href }[part];
}

function finish(raw: string, value: Value): string {
  let text = raw;
  if (value.param !== undefined) {
    // Also finds the query of a hash route (`#/chat?id=1`), which URL.searchParams does not see.
    for (const pair of raw.split(/[?&#]/)) {
      if (pair.startsWith(`${value.param}=`)) return clean(decode(pair), value, regex);
    }
    text = '';
  }
  return clean(text, value, regex);
}

const decode = (pair: string) => new URLSearchParams(pair).values().next().value ?? '';

/** Reads one value from `from`; `''` where it finds nothing or only emptiness. */
export function valueOf(context: Context, from: ParentNode[], value: Value): string {
  const { url, constant, attribute, css, without, spaces } = value;
  if (url) return finish(address(context.doc, url), value);
  if (constant !== undefined && css === undefined) return constant;
  for (const element of matches(context, from, value)) {
    const raw =
      constant ??
      (attribute
        ? element.getAttribute(attribute)
        : spaces === 'keep' || without
          ? textOf(element, without)
          : element.textContent);
    const text = finish(raw ?? '', value);
    if (text) return text;
  }
  return '';
}

/** The first of the ordered values that is not empty, else `''`. */
export function read(context: Context, path: string, from: ParentNode[], values: Value[] = []): string {
  for (const [index, value] of values.entries()) {
    const text = valueOf(context, from, value);
    if (text) {
      hit(context, path, index);
      return text;
    }
  }
  return '';
}
