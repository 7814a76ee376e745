import type { Phrase } from '../records/phrase.record';
import { kefubaoRows } from './kefubao-table';
import { ourRows } from './our-table';

/** A workbook of one sheet. All cells are texts; loads the writer when it is called. */
async function workbook(rows: string[][]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('hucre/xlsx');
  return new Uint8Array(await writeXlsx({ sheets: [{ name: '话术', rows }], stringMode: 'inline' }));
}

/** The library as an Excel workbook; reading it back gives the same library. */
export const exportXlsx = (phrases: readonly Phrase[]) => workbook(ourRows(phrases));

/** In the form that 客服宝 imports, with code, tags, platforms and dates behind its own columns. */
export const exportKefubaoXlsx = (phrases: readonly Phrase[]) => workbook(kefubaoRows(phrases));
