import { describe, expect, it } from 'vitest';
import { exportCsv, exportQianniuCsv } from '../../lib/exchange/phrases-csv';
import { exportJson } from '../../lib/exchange/phrases-json';
import { exportXlsx } from '../../lib/exchange/phrases-xlsx';
import { aPhrase } from '../phrases/a-phrase';
import { fieldsOf, preview } from './preview';

describe('our own files', () => {
  const library = [
    aPhrase({ id: '1', code: 'fh', title: '=1+1', text: '-甲,"乙"\n丙', stage: '@组', tags: ['+a', 'b'] }),
    aPhrase({ id: '2', code: '', title: "'=引号", text: "''@x", stage: '发货', tags: [] }),
    aPhrase({ id: '3', code: 'z', title: '😀', text: '{买家}\n\n您好 <b>', stage: '发货', tags: ['通用'] }),
  ];
  const plain = library.map(({ title, text, code, stage, tags }) => ({ title, text, code, stage, tags }));

  it.each([
    ['csv', exportCsv(library)],
    ['json', exportJson(library, 1_700_000_000_000)],
    ['xlsx', exportXlsx(library)],
  ])('%s comes back as it went', async (_, written) => {
    const content = await written;
    expect((await preview(content)).rows.map(fieldsOf)).toEqual(plain);
    expect((await preview(content, library)).counts.same).toBe(3);
  });
  it('lets no cell start a formula', async () => {
    const csv = exportCsv(library);
    expect(csv.startsWith('\ufeff编码,标题,内容,分组,标签\r\n')).toBe(true);
    expect(csv).not.toMatch(/(?:^|[,\n])"?[=+@-]/);
    expect(csv).toContain("'=1+1");
  });
  it('gives 千牛 its three columns', async () => {
    const { rows, format } = await preview(
      exportQianniuCsv([aPhrase({ code: 'fh', text: '今天发', stage: '发货' })]),
    );
    expect(format).toBe('qianniu');
    expect(fieldsOf(rows[0])).toMatchObject({ code: 'fh', text: '今天发', stage: '发货' });
  });
  it('names its schema, version and time', async () => {
    expect(JSON.parse(exportJson([], 0))).toEqual({
      schema: 'huabian-phrases',
      version: 1,
      app: '话边',
      exportedAt: '1970-01-01T00:00:00.000Z',
      phrases: [],
    });
  });
  it('leaves apostrophes of foreign files alone', async () => {
    expect(fieldsOf((await preview("内容\n'=x")).rows[0])).toMatchObject({ text: "'=x" });
  });
  it('reads a list of another program', async () => {
    const list = '[{"id":1,"short_code":"hi","content":"您好"},{"short_code":"x"},3]';
    const { rows } = await preview(list);
    expect(fieldsOf(rows[0])).toMatchObject({ code: 'hi', text: '您好' });
    expect(rows.slice(1).map(fieldsOf)).toEqual(['no-text', 'broken-row']);
  });
});
