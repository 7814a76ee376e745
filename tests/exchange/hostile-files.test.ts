import { describe, expect, it } from 'vitest';
import { exportXlsx } from '../../lib/exchange/phrases-xlsx';
import { readFile } from '../../lib/exchange/read-file';
import { guessColumns, rowsByChoice } from '../../lib/exchange/table-to-map';
import { zipSizes } from '../../lib/exchange/zip-sizes';
import { aPhrase } from '../phrases/a-phrase';

const utf8 = (text: string) => new TextEncoder().encode(text);
const workbook = () => exportXlsx([aPhrase({ text: '您好' })]);

/** Writes what the directory says of the first entry's size. */
function claiming(bytes: Uint8Array, size: number): Uint8Array {
  const view = new DataView(bytes.buffer.slice(0));
  for (let at = 0; at + 46 < view.byteLength; at++) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    view.setUint32(at + 24, size, true);
    break;
  }
  return new Uint8Array(view.buffer);
}
const problem = async (bytes: Uint8Array) => {
  const read = await readFile(bytes);
  return read.ok ? undefined : read.error;
};

describe('workbooks that would swell', () => {
  it('are measured by their directory', async () => {
    const sizes = zipSizes(await workbook());
    expect(sizes).toMatchObject({ hidden: false });
    expect(sizes?.total).toBeGreaterThan(1000);
    expect(zipSizes(utf8('no zip at all, but long enough for one'))).toBeUndefined();
  });
  it('are refused before anything is inflated', async () => {
    expect(await problem(claiming(await workbook(), 2_000_000_000))).toBe('too-large');
  });
  it('are refused when they hide what they hold', async () => {
    expect(await problem(claiming(await workbook(), 0))).toBe('too-large');
  });
  it('and those cut short are no workbooks', async () => {
    expect(await problem((await workbook()).slice(0, 400))).toBe('bad-workbook');
  });
});

describe('YAML that would swell', () => {
  it('is not unfolded', async () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level++) {
      const [name, below] = ['abcdefghij'[level], 'abcdefghij'[level - 1]];
      lines.push(`${name}: &${name} [${Array.from({ length: 10 }, () => `*${below}`).join(', ')}]`);
    }
    expect(await problem(utf8(`${lines.join('\n')}\nmatches:\n  - *i\n`))).toBe('broken-data');
  });
});

describe('a table that nobody knows', () => {
  const ask = async (text: string, remembered = new Map()) => {
    const read = await readFile(utf8(text));
    if (!read.ok || !read.value.table) throw new Error('no table');
    return { table: read.value.table, question: guessColumns(read.value.table, remembered) };
  };

  it('is guessed by what stands in it', async () => {
    const { question } = await ask(
      '甲,乙,丙,丁\nfh,今天下午统一发出,物流类,发货时间\nth,退货请先申请再寄回,售后类,退货流程\nkd,默认发中通快递,物流类,发什么快递\nyf,运费险会自动理赔,售后类,运费谁出\n',
    );
    expect(question).toMatchObject({ hasHeader: true, columns: ['code', 'text', 'stage', 'title'] });
    expect(question.samples[0]).toEqual(['fh', 'th', 'kd']);
  });
  it('is guessed by what was said of its header before', async () => {
    const { question } = await ask(
      '说辞,场合\n好,到货\n',
      new Map([
        ['说辞', 'text'],
        ['场合', null],
      ]),
    );
    expect(question).toMatchObject({ hasHeader: true, columns: ['text', null] });
  });
  it('is read as the agent says, with and without a header', async () => {
    const { table } = await ask('说辞,场合\n好的哦,到货\n');
    const rows = (hasHeader: boolean) => rowsByChoice(table, { hasHeader, columns: ['text', 'stage'] });
    expect(rows(true).map(({ cells }) => cells)).toEqual([{ text: '好的哦', stage: '到货' }]);
    expect(rows(false)).toHaveLength(2);
  });
});
