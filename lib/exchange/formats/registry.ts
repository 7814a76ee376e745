import type { FileContent } from '../file-content';
import type { Format } from './format';

const files = import.meta.glob<Record<string, Format>>('./*.format.ts', { eager: true });

/** Every format, found by file name. */
export const formats: readonly Format[] = Object.entries(files).map(([path, exports]) => {
  const format = Object.values(exports).find((value) => typeof value === 'object' && 'claims' in value);
  if (!format) throw new Error(`${path} exports no format`);
  return format;
});

/** The format that is surest that this is its file; `undefined` when nobody is. */
export function formatOf(content: FileContent): Format | undefined {
  let best: Format | undefined;
  let most = 0;
  for (const format of formats) {
    const claim = format.claims(content);
    if (claim > most) [best, most] = [format, claim];
  }
  return best;
}
