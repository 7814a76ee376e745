import type { Phrase } from '../records/phrase.record';
import { ourRows } from './our-table';

/** The library as an Excel workbook of one sheet. All cells are texts; loads the writer when it is called. */
export async function exportXlsx(phrases: readonly Phrase[]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({ sheets: [{ name: '话术', rows: ourRows(phrases) }], stringMode: 'inline' });
  return new Uint8Array(bytes);
}
