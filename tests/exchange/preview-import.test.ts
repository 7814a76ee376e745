import { describe, expect, it } from 'vitest';
import { MAX_IMPORT_BYTES } from '../../lib/exchange/read-file';
import { fieldMarks } from '../../lib/phrases/field-marks';
import type { Phrase } from '../../lib/records/phrase.record';
import { aPhrase } from '../phrases/a-phrase';
import { fieldsOf, preview, problem, utf8 } from './preview';

/** 快捷短语编码,快捷短语,快捷短语分组 / fh,今天发货,发货 in GB18030. */
const GB18030 = Uint8Array.from(
  'bfecbdddb6ccd3efb1e0c2eb2cbfecbdddb6ccd3ef2cbfecbdddb6ccd3efb7d6d7e90d0a66682cbdf1ccecb7a2bbf52cb7a2bbf50d0a'.match(
    /../g,
  ) ?? [],
  (byte) => Number.parseInt(byte, 16),
);

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
  ])('%s', async (_, csv, fields) => {
    expect(fieldsOf((await preview(csv)).rows[0])).toEqual(fields);
  });
});

describe('encodings', () => {
  it('reads GB18030', async () => {
    const read = await preview(GB18030);
    expect(read.encoding).toBe('gb18030');
    expect(fieldsOf(read.rows[0])).toMatchObject({ code: 'fh', text: '今天发货', stage: '发货' });
  });
  it('reads UTF-8 with and without mark', async () => {
    for (const mark of ['', '\ufeff'])
      expect(fieldsOf((await preview(`${mark}内容\n您好`)).rows[0])).toMatchObject({ text: '您好' });
  });
  it.each([
    ['utf-16le', false],
    ['utf-16be', true],
  ])('reads %s without a mark', async (encoding, isBig) => {
    const text = '内容\t编码\r\n您好\tnh';
    const view = new DataView(new ArrayBuffer(text.length * 2));
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), !isBig);
    const read = await preview(new Uint8Array(view.buffer));
    expect(read.encoding).toBe(encoding);
    expect(fieldsOf(read.rows[0])).toMatchObject({ text: '您好', code: 'nh' });
  });
  it('reads UTF-16 as Excel writes it', async () => {
    const text = '\ufeff内容\t编码\n您好\tnh';
    const bytes = new Uint8Array(new Uint16Array([...text].map((sign) => sign.charCodeAt(0))).buffer);
    expect(fieldsOf((await preview(bytes)).rows[0])).toMatchObject({ text: '您好', code: 'nh' });
  });
});

describe('what a row would do', () => {
  const existing = [
    aPhrase({ id: '1', code: 'fh', title: '发货', text: '今天发', stage: '发货', tags: ['a'] }),
    aPhrase({ id: '2', title: '告别', text: '再见', stage: '告别' }),
    aPhrase({ id: '3', title: '别的', text: '只认内容', stage: '介绍' }),
  ];
  it('tells new, changed, same and refused apart', async () => {
    const { rows, counts } = await preview(
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
    expect(counts).toEqual({ new: 1, changed: 1, conflict: 0, same: 1, refused: 5, flagged: 0 });
    expect(rows[0]).toMatchObject({ id: '1', changes: { text: '明天发' } });
  });
  it('leaves alone what the file does not name', async () => {
    const [row] = (await preview('内容,编码\n改了,fh', existing)).rows;
    expect(row).toMatchObject({ state: 'changed', changes: { text: '改了' } });
    expect(fieldsOf(row)).toMatchObject({ title: '发货', stage: '发货', tags: ['a'] });
  });
  it('knows a phrase by its text alone', async () => {
    expect((await preview('内容\n只认内容', existing)).rows[0]).toMatchObject({ state: 'same', id: '3' });
  });
  it('keeps several wordings under one title apart', async () => {
    const two = [
      aPhrase({ id: '1', title: '催付', text: '甲' }),
      aPhrase({ id: '2', title: '催付', text: '乙' }),
    ];
    const { rows } = await preview('标题,内容,分组\n催付,甲,欢迎\n催付,乙,欢迎\n催付,丙,欢迎', two);
    expect(rows.map(({ state }) => state)).toEqual(['same', 'same', 'new']);
  });
  it('takes two rows of one title for two phrases, and another code for another phrase', async () => {
    const one = [aPhrase({ id: '1', title: '催付', text: '甲', code: 'cf' })];
    const twice = await preview('标题,内容,分组\n催付,乙,欢迎\n催付,丙,欢迎', one);
    expect(twice.rows.map(({ state }) => state)).toEqual(['new', 'new']);
    const coded = await preview('标题,内容,分组,编码\n催付,乙,欢迎,c2', one);
    expect(coded.rows.map(({ state }) => state)).toEqual(['new']);
  });
  it('counts lines through cells with line breaks', async () => {
    const { rows } = await preview('内容,编码\r\n"一\r\n二\r\n三",a\r\n四,b\r\n');
    expect(rows.map(({ line }) => line)).toEqual([2, 5]);
    expect(fieldsOf(rows[0])).toMatchObject({ text: '一\n二\n三' });
  });
  it('refuses a row with broken quotes and says which', async () => {
    const { rows } = await preview('内容,编码\n好的,a\n"没有关上,b\n');
    expect(rows.map((row) => [row.line, row.state])).toEqual([
      [2, 'new'],
      [3, 'refused'],
    ]);
  });
  it('lets the guard read old phrases', async () => {
    const { rows, counts } = await preview('内容\n好评返现5元\n今天发货\n您好{排队号}');
    expect(rows[0]).toMatchObject({ state: 'new', hits: [{ ruleId: 'review-reward', level: 'red' }] });
    expect(counts.flagged).toBe(1);
    expect(rows[2]).toMatchObject({ problems: [{ id: 'unknown-variable', start: 2, end: 7 }] });
  });
});

describe('whole files that cannot be read', () => {
  it.each([
    ['empty', utf8('')],
    ['empty', utf8('\n\n')],
    ['too-large', new Uint8Array(MAX_IMPORT_BYTES + 1)],
    ['too-many-rows', utf8(`内容\n${'好\n'.repeat(100_000)}`)],
    ['bad-workbook', Uint8Array.from([0x50, 0x4b, 3, 4, 1])],
    ['bad-workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1])],
    ['bad-encoding', Uint8Array.from([0xff, 0xff, 0x80, 0xff])],
    ['bad-encoding', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['broken-data', utf8('{')],
    ['broken-data', utf8('[{"text":"好"')],
    ['broken-data', utf8('matches:\n  - trigger: "a\n   replace')],
    ['no-phrases', utf8('[]')],
    ['no-phrases', utf8('匹配关键词,模糊匹配,支持正则,平台\n人工,是,否,全部')],
    ['newer-version', utf8('{"schema":"huabian-phrases","version":4,"phrases":[]}')],
  ])('%s', async (reason, bytes) => expect(await problem(bytes)).toBe(reason));

  it('refuses a cell of 2 MB by its row and keeps the others', async () => {
    const { rows } = await preview(`编码,内容\na,${'长'.repeat(700_000)}\nb,短`);
    expect(rows.map(fieldsOf)).toEqual(['text-too-long', expect.objectContaining({ text: '短' })]);
  });
});

describe('a later state of the same file', () => {
  const before = { title: '发货', text: '今天发', code: 'fh', stage: '发货', tags: [] };
  const marks = new Map([['1', fieldMarks(before)]]);
  const row = async (mine: Partial<Phrase>, file: string) =>
    (await preview(`编码,标题,内容,分组\n${file}`, [aPhrase({ id: '1', ...before, ...mine })], marks))
      .rows[0];

  it.each([
    ['edited in the file only', {}, 'fh,发货,明天发,发货', { state: 'changed', changes: { text: '明天发' } }],
    ['edited here only', { text: '后天发' }, 'fh,发货,今天发,发货', { state: 'same' }],
    [
      'edited in both, in different fields',
      { text: '后天发' },
      'fh,何时发货,今天发,发货',
      { state: 'changed', changes: { title: '何时发货' } },
    ],
    [
      'edited in both',
      { text: '后天发' },
      'fh,何时发货,明天发,发货',
      { state: 'conflict', changes: { title: '何时发货' }, theirs: { text: '明天发' } },
    ],
    ['edited alike', { text: '明天发' }, 'fh,发货,明天发,发货', { state: 'same' }],
    [
      'known by the text that came from the file',
      { text: '后天发', code: '', title: '别的' },
      ',,今天发,',
      { state: 'same', id: '1' },
    ],
  ])('%s', async (_, mine, file, expected) => {
    const found = await row(mine, file);
    expect(found).toMatchObject(expected);
    if (found?.state === 'changed') expect(found.changes).toEqual((expected as { changes?: object }).changes);
  });
});
