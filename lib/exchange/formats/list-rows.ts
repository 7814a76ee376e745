import { z } from 'zod';
import { readHeader } from '../columns';
import { foreignText } from '../foreign-text';
import type { SourceRow } from '../source-row';

const entry = z.record(z.string(), z.unknown());

/** The list in a JSON file: the file itself, or the one list that it holds under any of these names. */
export function listIn(data: unknown, ...names: string[]): readonly unknown[] | undefined {
  if (Array.isArray(data)) return data;
  const bundle = entry.safeParse(data);
  if (!bundle.success) return undefined;
  for (const name of names) {
    const list = bundle.data[name];
    if (Array.isArray(list)) return list;
  }
  return undefined;
}

/** Rows of a list of objects whose keys are header words. */
export function listRows(list: readonly unknown[], { ours = false } = {}): SourceRow[] {
  return list.map((value, index) => {
    const read = entry.safeParse(value);
    const cells: SourceRow['cells'] = {};
    if (!read.success) return { line: index + 1, cells, broken: true };
    const keys = Object.keys(read.data);
    for (const [column, place] of readHeader(keys) ?? []) {
      const field = read.data[keys[place] ?? ''];
      if (typeof field === 'string') cells[column] = field;
      else if (Array.isArray(field)) {
        cells[column] = field.filter((item) => typeof item === 'string').join('|');
      }
    }
    if (!ours && cells.text !== undefined) cells.text = foreignText(cells.text);
    return { line: index + 1, cells, broken: false };
  });
}

/** Does every one of the first entries have these keys? */
export function allHave(list: readonly unknown[], ...keys: string[]): boolean {
  const first = list.slice(0, 5).map((value) => entry.safeParse(value));
  return (
    first.length > 0 && first.every(({ data }) => data !== undefined && keys.every((key) => key in data))
  );
}
