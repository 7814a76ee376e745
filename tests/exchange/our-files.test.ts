import { describe, expect, it } from 'vitest';
import { encodeGb18030 } from '../../lib/exchange/encode-gb18030';
import { kefubaoRows } from '../../lib/exchange/kefubao-table';
import { exportCsv, exportQianniuCsv, exportQianniuGb } from '../../lib/exchange/phrases-csv';
import { exportJson } from '../../lib/exchange/phrases-json';
import { exportKefubaoXlsx, exportXlsx } from '../../lib/exchange/phrases-xlsx';
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
    expect((await preview(content)).rows.map(fieldsOf)).toMatchObject(plain);
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
  it('gives 千牛 the same in GB18030', async () => {
    const phrase = aPhrase({ code: 'fh', text: '您好[玫瑰]😀 ㎏', stage: '发货' });
    const { rows, format } = await preview(exportQianniuGb([phrase]));
    expect(format).toBe('qianniu');
    expect(fieldsOf(rows[0])).toMatchObject({ code: 'fh', text: phrase.text, stage: '发货' });
  });
  it('gives 客服宝 its columns, and the rest behind them', async () => {
    const to = new Date(2026, 10, 30, 23, 59).getTime();
    const phrase = aPhrase({ title: '=加', text: '今天发', stage: '发货', folder: '大促', tags: ['a'], to });
    const { rows, format } = await preview(await exportKefubaoXlsx([phrase]));
    expect(format).toBe('kefubao');
    expect(fieldsOf(rows[0])).toMatchObject({ text: '今天发', stage: '发货', tags: ['大促', 'a'] });
    const cells = ['发货', '大促', "'=加", '今天发', '', 'a', '', '~2026-11-30'];
    expect(kefubaoRows([phrase])[1]).toEqual(cells);
  });
  it('knows a code for every character', () => {
    let all = '';
    for (let point = 0x80; point <= 0x10ffff; point += point < 0x10000 ? 1 : 977)
      if (point < 0xd800 || (point > 0xdfff && point < 0xe000) || point > 0xf8ff)
        all += String.fromCodePoint(point);
    expect(new TextDecoder('gb18030').decode(encodeGb18030(all))).toBe(all);
  });
  it('names its schema, version and time', async () => {
    expect(JSON.parse(exportJson([], 0))).toEqual({
      schema: 'huabian-phrases',
      version: 3,
      app: '话边',
      exportedAt: '1970-01-01T00:00:00.000Z',
      scopes: [],
      groups: [],
      phrases: [],
      images: [],
      rules: [],
      tags: [],
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
