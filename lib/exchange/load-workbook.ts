import { err, ok, type Result } from '../kernel/result';
import type { FileContent, Table } from './file-content';
import { zipSizes } from './zip-sizes';

/** A workbook of 20,000 phrases inflates to about 10 MB. */
const MOST_INFLATED = 96 * 1024 * 1024;
const MOST_ENTRIES = 2000;

/** Spreadsheets by their first bytes, whatever their name: xlsx is a zip, xls a compound file. */
export function workbookKind(bytes: Uint8Array): 'xlsx' | 'xls' | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) return 'xlsx';
  return a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0 ? 'xls' : undefined;
}

/**
 * The sheets of a workbook as texts. What it would inflate to is checked first; the reader holds each part to the
 * size that the archive declares for it.
 * @param mostRows no sheet is read further
 */
export async function loadWorkbook(
  bytes: Uint8Array,
  kind: 'xlsx' | 'xls',
  mostRows: number,
): Promise<Result<FileContent, 'bad-workbook' | 'too-large'>> {
  if (kind === 'xlsx') {
    const sizes = zipSizes(bytes);
    if (!sizes) return err('bad-workbook');
    if (sizes.hidden || sizes.total > MOST_INFLATED || sizes.entries > MOST_ENTRIES) return err('too-large');
  }
  const { readXls, readXlsx } = await import('hucre/xlsx');
  const read = kind === 'xlsx' ? readXlsx : readXls;
  let workbook: Awaited<ReturnType<typeof readXlsx>>;
  try {
    workbook = await read(bytes, { maxRows: mostRows });
  } catch (error) {
    // Whatever a reader of foreign bytes throws says that they are no workbook; the words say what to do.
    if (error instanceof Error) return err('bad-workbook');
    throw error;
  }
  const tables = workbook.sheets.map(({ name, rows, cells }): Table => {
    const formulas = new Map<number, number[]>();
    for (const [place, cell] of cells ?? []) {
      if (cell.formula === undefined && cell.type !== 'formula') continue;
      const [row = 0, column = 0] = place.split(',').map(Number);
      formulas.set(row, [...(formulas.get(row) ?? []), column]);
    }
    return {
      name,
      rows: rows.map((row, index) => ({
        line: index + 1,
        cells: row.map(cellText),
        broken: false,
        formulas: formulas.get(index) ?? [],
      })),
    };
  });
  return ok({ kind: 'tables', from: 'xlsx', tables });
}

function cellText(value: string | number | boolean | Date | null): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return value === null || value === undefined ? '' : String(value);
}
