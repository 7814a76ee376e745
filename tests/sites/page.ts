import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';

/**
 * A document of its own at `url`, holding the fixture's HTML. Scripts do not run.
 * `<template data-shadow>` becomes its parent's open shadow root; `data-rect="left,width[,top]"` is where the
 * element is drawn, since there is no layout here.
 */
export function pageOf(html: string, url: string): Document {
  const window = new Window({ url });
  window.document.write(html);
  const document = window.document as unknown as Document;
  openShadows(document);
  return document;
}

function openShadows(root: ParentNode): void {
  for (let template = next(root); template; template = next(root)) {
    const shadow = (template.parentElement as Element).attachShadow({ mode: 'open' });
    shadow.innerHTML = template.innerHTML;
    template.remove();
    openShadows(shadow);
  }
  for (const element of root.querySelectorAll('[data-rect]')) {
    const [left = 0, width = 0, top = 0] = (element.getAttribute('data-rect') ?? '').split(',').map(Number);
    element.getBoundingClientRect = () => ({ left, width, top }) as DOMRect;
  }
}

const next = (root: ParentNode) => root.querySelector<HTMLTemplateElement>('template[data-shadow]');

/** The text of `tests/sites/<path>`. */
export const fixture = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');

/** The page of `tests/sites/<path>`; where there is a `.inner.html` beside it, that stands in its first frame. */
export function pageAt(path: string, url: string): Document {
  const page = pageOf(fixture(path), url);
  const inner = path.replace('.html', '.inner.html');
  // Frames load nothing here; what counts is that the reader asks the frame.
  if (existsSync(join(import.meta.dirname, inner)))
    Object.defineProperty(page.querySelector('iframe'), 'contentDocument', {
      value: pageOf(fixture(inner), 'about:blank'),
    });
  return page;
}

/** What stands in the body of a fixture, to be put into the test's own document. */
export const bodyOf = (path: string): string => /<body>([\s\S]*)<\/body>/.exec(fixture(path))?.[1] ?? '';

/** Moves the test's own document to another address without loading anything. */
export const happy = (globalThis as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM;
