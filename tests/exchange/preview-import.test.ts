import { describe, expect, it } from 'vitest';
import { exportCsv } from '../../lib/exchange/phrases-csv';
import { exportJson } from '../../lib/exchange/phrases-json';
import { type ImportRow, MAX_IMPORT_BYTES, previewImport } from '../../lib/exchange/preview-import';
import type { Phrase } from '../../lib/records/phrase.record';
import { aPhrase } from '../phrases/a-phrase';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 快捷短语编码,快捷短语,快捷短语分组 / fh,今天发货,发货 in GB18030. */
const GB18030 = Uint8Array.from(
  'bfecbdddb6ccd3efb1e0c2eb2cbfecbdddb6ccd3ef2cbfecbdddb6ccd3efb7d6d7e90d0a66682cbdf1ccecb7a2bbf52cb7a2bbf50d0a'.match(
    /../g,
  ) ?? [],
  (byte) => Number.parseInt(byte, 16),
);

function preview(content: string | Uint8Array, existing: Phrase[] = [], name = 'a.csv') {
  const read = previewImport(typeof content === 'string' ? utf8(content) : content, name, existing);
  if (!read.ok) throw new Error(read.error);
  return read.value;
}
const problem = (content: Uint8Array, name = 'a.csv') => {
  const read = previewImport(content, name, []);
  return read.ok ? undefined : read.error;
};
const fieldsOf = (row: ImportRow | undefined) => (row && row.state !== 'refused' ? row.fields : row?.reason);

describe('headers', () => {
  it.each([
    [
      '千牛',
      '快捷短语编码,快捷短语,快捷短语分组\nfh,今天发货,发货',
      { code: 'fh', text: '今天发货', stage: '发货', title: '今天发货', tags: [] },
    ],
    [
      '客服宝',
      '一级分类（必填）,二级分类（选填）,话术标题（选填）,话术内容（必填）\n售后,退货,退货地址,请寄回',
      { code: '', text: '请寄回', stage: '售后', title: '退货地址', tags: ['退货'] },
    ],
    [
      '客服宝 clone',
      '一级分类,二级分类,话术标题,话术内容\n售后,,,请寄回',
      { code: '', text: '请寄回', stage: '售后', title: '请寄回', tags: [] },
    ],
    [
      'one column',
      '快捷短语内容（必填）\n您好',
      { code: '', text: '您好', stage: '未分组', title: '您好', tags: [] },
    ],
    [
      'ours',
      '编码,标题,内容,分组,标签\nfh,发货,今天发,发货,现货|通用',
      { code: 'fh', title: '发货', text: '今天发', stage: '发货', tags: ['现货', '通用'] },
    ],
    [
      'english tsv',
      'Shortcut\tContent\tCategory\n/fh\thello\tA',
      { code: 'fh', text: 'hello', stage: 'A', title: 'hello', tags: [] },
    ],
    [
      'header below a title',
      '我的话术库,,\n说明,,\n标题,内容,标签\n甲,乙,丙,丁',
      { code: '', title: '甲', text: '乙', stage: '未分组', tags: ['丙'] },
    ],
  ])('%s', (_, csv, fields) => {
    expect(fieldsOf(preview(csv).rows[0])).toEqual(fields);
  });
});

describe('encodings', () => {
  it('reads GB18030', () => {
    const read = preview(GB18030);
    expect(read.encoding).toBe('gb18030');
    expect(fieldsOf(read.rows[0])).toMatchObject({ code: 'fh', text: '今天发货', stage: '发货' });
  });
  it('reads UTF-8 with and without mark', () => {
    for (const mark of ['', '\ufeff'])
      expect(fieldsOf(preview(`${mark}内容\n您好`).rows[0])).toMatchObject({ text: '您好' });
  });
  it('reads UTF-16 as Excel writes it', () => {
    const text = '\ufeff内容\t编码\n您好\tnh';
    const bytes = new Uint8Array(new Uint16Array([...text].map((sign) => sign.charCodeAt(0))).buffer);
    expect(fieldsOf(preview(bytes).rows[0])).toMatchObject({ text: '您好', code: 'nh' });
  });
});

describe('what a row would do', () => {
  const existing = [
    aPhrase({ id: '1', code: 'fh', title: '发货', text: '今天发', stage: '发货', tags: ['a'] }),
    aPhrase({ id: '2', title: '告别', text: '再见', stage: '告别' }),
    aPhrase({ id: '3', title: '别的', text: '只认内容', stage: '介绍' }),
  ];
  it('tells new, changed, same and refused apart', () => {
    const { rows, counts } = preview(
      [
        '编码,标题,内容,分组',
        'fh,发货,明天发,发货',
        ',告别,再见,告别',
        'xx,新的,全新,介绍',
        'yy,空的,,介绍',
        'xx,重复,编码重复,介绍',
        `${'c'.repeat(21)},t,长编码,介绍`,
        `zz,${'长'.repeat(61)},长标题,介绍`,
        '',
        ',告别,再见,告别',
      ].join('\n'),
      existing,
    );
    expect(rows.map((row) => [row.line, row.state, row.state === 'refused' ? row.reason : ''])).toEqual([
      [2, 'changed', ''],
      [3, 'same', ''],
      [4, 'new', ''],
      [5, 'refused', 'no-text'],
      [6, 'refused', 'code-twice-in-file'],
      [7, 'refused', 'code-too-long'],
      [8, 'refused', 'title-too-long'],
      [10, 'refused', 'twice-in-file'],
    ]);
    expect(counts).toEqual({ new: 1, changed: 1, same: 1, refused: 5, flagged: 0 });
    expect(rows[0]).toMatchObject({ id: '1', changes: { text: '明天发' } });
  });
  it('leaves alone what the file does not name', () => {
    const [row] = preview('内容,编码\n改了,fh', existing).rows;
    expect(row).toMatchObject({ state: 'changed', changes: { text: '改了' } });
    expect(fieldsOf(row)).toMatchObject({ title: '发货', stage: '发货', tags: ['a'] });
  });
  it('knows a phrase by its text alone', () => {
    expect(preview('内容\n只认内容', existing).rows[0]).toMatchObject({ state: 'same', id: '3' });
  });
  it('keeps several wordings under one title apart', () => {
    const two = [
      aPhrase({ id: '1', title: '催付', text: '甲' }),
      aPhrase({ id: '2', title: '催付', text: '乙' }),
    ];
    const { rows } = preview('标题,内容,分组\n催付,甲,欢迎\n催付,乙,欢迎\n催付,丙,欢迎', two);
    expect(rows.map(({ state }) => state)).toEqual(['same', 'same', 'new']);
  });
  it('counts lines through cells with line breaks', () => {
    const { rows } = preview('内容,编码\r\n"一\r\n二\r\n三",a\r\n四,b\r\n');
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(fieldsOf(rows[0])).toMatchObject({ text: '一\n二\n三' });
  });
  it('refuses a row with broken quotes and says which', () => {
    const { rows } = preview('内容,编码\n好的,a\n"没有关上,b\n');
    expect(rows.map((row) => [row.line, row.state])).toEqual([
      [2, 'new'],
      [3, 'refused'],
    ]);
  });
  it('lets the guard read old phrases', () => {
    const { rows, counts } = preview('内容\n好评返现5元\n今天发货\n您好{订单号}');
    expect(rows[0]).toMatchObject({ state: 'new', hits: [{ ruleId: 'review-reward', level: 'red' }] });
    expect(counts.flagged).toBe(1);
    expect(rows[2]).toMatchObject({ problems: [{ id: 'unknown-variable', start: 2, end: 7 }] });
  });
});

describe('whole files that cannot be read', () => {
  it.each([
    ['empty', utf8(''), 'a.csv'],
    ['empty', utf8('内容,编码\n'), 'a.csv'],
    ['too-large', new Uint8Array(MAX_IMPORT_BYTES + 1), 'a.csv'],
    ['too-many-rows', utf8(`内容\n${'好\n'.repeat(5_001)}`), 'a.csv'],
    ['is-spreadsheet', Uint8Array.from([0x50, 0x4b, 3, 4, 1]), 'a.csv'],
    ['no-text-column', utf8('甲,乙\n1,2'), 'a.csv'],
    ['bad-encoding', Uint8Array.from([0xff, 0xff, 0x80, 0xff]), 'a.csv'],
    ['not-json', utf8('{'), 'a.json'],
    ['no-text-column', utf8('[{"a":1}]'), 'a.json'],
    ['no-text-column', utf8('7'), 'a.json'],
    ['newer-version', utf8('{"schema":"huabian-phrases","version":2,"phrases":[]}'), 'a.json'],
  ])('%s', (reason, bytes, name) => expect(problem(bytes, name)).toBe(reason));
});

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
  ])('%s comes back as it went', (format, content) => {
    expect(preview(content, [], `x.${format}`).rows.map(fieldsOf)).toEqual(plain);
    expect(preview(content, library, `x.${format}`).counts.same).toBe(3);
  });
  it('lets no cell start a formula', () => {
    const csv = exportCsv(library);
    expect(csv.startsWith('\ufeff编码,标题,内容,分组,标签\r\n')).toBe(true);
    expect(csv).not.toMatch(/(?:^|[,\n])"?[=+@-]/);
    expect(csv).toContain("'=1+1");
  });
  it('names its schema, version and time', () => {
    expect(JSON.parse(exportJson([], 0))).toEqual({
      schema: 'huabian-phrases',
      version: 1,
      app: '话边',
      exportedAt: '1970-01-01T00:00:00.000Z',
      phrases: [],
    });
  });
  it('leaves apostrophes of foreign files alone', () => {
    expect(fieldsOf(preview("内容\n'=x").rows[0])).toMatchObject({ text: "'=x" });
  });
  it('reads a list of another program', () => {
    const list = '[{"id":1,"short_code":"hi","content":"您好"},{"short_code":"x"},3]';
    const { rows } = preview(list, [], 'canned.json');
    expect(fieldsOf(rows[0])).toMatchObject({ code: 'hi', text: '您好' });
    expect(rows.slice(1).map(fieldsOf)).toEqual(['no-text', 'broken-row']);
  });
});
