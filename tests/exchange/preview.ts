import { countRows, type ImportRow, previewImport } from '../../lib/exchange/preview-import';
import { readFile } from '../../lib/exchange/read-file';
import type { Phrase } from '../../lib/records/phrase.record';

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** What an import of this file into this library would do. Throws where the file cannot be read. */
export async function preview(
  content: string | Uint8Array,
  existing: Phrase[] = [],
  marks = new Map<string, number[]>(),
) {
  const read = await readFile(typeof content === 'string' ? utf8(content) : content);
  if (!read.ok) throw new Error(read.error);
  const { content: file, encoding, format } = read.value;
  if (!format) throw new Error('nobody knows this file');
  const rows = previewImport(format.read(file, 'a.csv'), { existing, marks });
  return { encoding, rows, counts: countRows(rows), format: format.id };
}
/** Why a whole file cannot be read. */
export const problem = async (content: Uint8Array) => {
  const read = await readFile(content);
  return read.ok ? undefined : read.error;
};
export const fieldsOf = (row: ImportRow | undefined) =>
  row && row.state !== 'refused' ? row.fields : row?.reason;
