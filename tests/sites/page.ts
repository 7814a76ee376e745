import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';

/** A document of its own at `url`, holding the fixture's HTML. Scripts do not run. */
export function pageOf(html: string, url: string): Document {
  const window = new Window({ url });
  window.document.write(html);
  return window.document as unknown as Document;
}

/** The text of `tests/sites/<path>`. */
export const fixture = (path: string): string => readFileSync(join(import.meta.dirname, path), 'utf8');
