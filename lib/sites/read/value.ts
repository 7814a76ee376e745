import type { Value } from '../hook';
import { clean } from './clean';
import { type Context, hit, hookAt, regex, seek } from './hook';

/** Text as it is read aloud: line breaks and paragraphs kept, a picture of an emoji by its name. */
function textOf(node: Node, without: string | undefined): string {
  let text = '';
  for (const child of node.childNodes as NodeListOf<Element>) {
    const { tagName } = child;
    if (!tagName) text += child.nodeValue ?? '';
    else if (!(without && child.matches(without))) {
      if (text && /^(BR|P|DIV|LI|PRE)$/.test(tagName)) text += '\n';
      text += tagName === 'IMG' ? (child.getAttribute('alt') ?? '') : textOf(child, without);
    }
  }
  return text;
}

/** The part of an address that `value` asks for. Finds also the query of a hash route (`#/chat?id=1`). */
function part(raw: string, { param }: Value): string {
  if (!param) return raw;
  const pair = raw.split(/[?&#]/).find((text) => text.startsWith(`${param}=`));
  return new URLSearchParams(pair).get(param) ?? '';
}

/** Reads one value from `from`; `''` where it finds nothing or only emptiness. */
export function valueFrom(context: Context, from: ParentNode[], value: Value): string {
  const { url, constant, attribute, css, without, spaces } = value;
  if (url) {
    const { href, pathname, search, hash } = new URL(context.doc.URL);
    return clean(part({ path: pathname, query: search, hash, whole: href }[url], value), value, regex);
  }
  if (constant && !css) return constant;
  const say = (element: Element) => {
    const raw =
      constant ??
      (attribute
        ? element.getAttribute(attribute)
        : spaces === 'keep' || without
          ? textOf(element, without)
          : element.textContent);
    return clean(part(raw ?? '', value), value, regex) || undefined;
  };
  return seek(context, from, value, say) ?? '';
}

/** The first of the ordered values at `path` that is not empty, else `''`. */
export function read(context: Context, path: string, from: ParentNode[]): string {
  for (const [index, value] of hookAt<Value>(context, path).entries()) {
    const text = valueFrom(context, from, value);
    if (text) {
      hit(context, path, index);
      return text;
    }
  }
  return '';
}
