import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formats } from '../../lib/exchange/formats/registry';
import { readFile } from '../../lib/exchange/read-file';
import type { SourceRow } from '../../lib/exchange/source-row';

const folder = join(import.meta.dirname, 'samples');

async function read(name: string) {
  const result = await readFile(new Uint8Array(readFileSync(join(folder, name))));
  if (!result.ok) throw new Error(result.error);
  const { format, content, encoding } = result.value;
  if (!format) throw new Error('nobody knows it');
  return { id: format.id, encoding, rows: format.read(content, name) };
}

/** What a row says, in short: its refusal, or its filled cells. */
const said = ({ unfit, broken, cells }: SourceRow) =>
  (broken ? 'broken' : unfit) ?? Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== ''));

/** File, format, rows. Files named for the format's shape as its users and sources describe it. */
const table: [string, string, unknown[]][] = [
  [
    'qianniu.csv',
    'qianniu',
    [
      { code: 'fh', text: '亲,{买家}您的宝贝今天发出,\r\n请留意物流。', stage: '发货' },
      { code: 'th', text: '退货请先申请', stage: '售后' },
    ],
  ],
  [
    'quick-code.xlsx',
    'quick-code',
    [
      { code: 'fh', text: '{买家}您好,今天下单今天发。', stage: '发货' },
      { text: '退货地址稍后发您,请先不要寄出。' },
      { code: 'kong', stage: '售后' },
    ],
  ],
  ['quick-text.csv', 'quick-text', [{ text: '您好' }, { text: '满 99 元包邮,偏远除外' }]],
  [
    'kefubao.xlsx',
    'kefubao',
    [
      { stage: '售前', subStage: '尺码', title: '偏大偏小', text: '版型正常,按平时的码拍就好。' },
      { stage: '售后', subStage: '退货', text: '亲,退货请先在订单里申请,\n同意后会给您地址。' },
    ],
  ],
  [
    'qianniu-helper.csv',
    'qianniu-helper',
    [
      { stage: '售后', subStage: '退货|运费', code: 'x1', title: '运费险', text: '运费险理赔后会到您账户。' },
      'picture-only',
      { stage: '售前', code: 'cp', title: '对比', text: '看图选码哦' },
    ],
  ],
  [
    'chatgpt-on-cs.xlsx',
    'chatgpt-on-cs',
    [
      { title: '发货', tags: '什么时候发', text: '今天下午统一发' },
      { title: '发货', tags: '什么时候发', text: '付款后 24 小时内发出' },
      { title: '尺码', tags: '偏大', text: '看尺码表' },
      'picture-only',
    ],
  ],
  ['speech-repo.xlsx', 'any-table', [{ text: '感谢您的等待,这就为您查。', stage: '安抚', tags: '等待' }]],
  [
    'customer-care.textexpander.csv',
    'textexpander',
    [
      { code: 'ty', text: 'Thank you, {?order number}!', title: 'Thanks', stage: 'customer-care' },
      { code: 'ship', text: 'Your parcel leaves today.', title: 'Shipping', stage: 'customer-care' },
      'executable',
    ],
  ],
  [
    'text-blaze.json',
    'text-blaze',
    [
      { stage: 'Shipping', title: 'Sent', code: '/sent', text: 'Hi {?nickname}, it is on its way.' },
      { stage: 'Shipping', title: 'Size', code: '/size', text: 'Take {?size|S|M|L}.' },
      'executable',
      'executable',
    ],
  ],
  [
    'espanso.yml',
    'espanso',
    [
      { code: 'hi', title: '欢迎语', tags: '问候|进店', text: '山野户外欢迎您,请问想看哪款?' },
      { code: 'dd', text: '订单 {?单号} 已经发出' },
      'executable',
      'picture-only',
    ],
  ],
  [
    'chatwoot.json',
    'chatwoot',
    [
      { code: 'hello', text: 'Hello {买家}, this is {客服}.' },
      { code: 'late', text: 'Sorry for the wait, {contact.custom_attribute.vip}.' },
    ],
  ],
  ['rocket-chat.json', 'rocket-chat', [{ code: 'hi', text: 'Hello', tags: 'greeting' }]],
  [
    'zendesk.json',
    'zendesk',
    [{ stage: '售后', subStage: '退货', title: '地址', text: '{买家}您好,\n地址见订单页。' }],
  ],
  ['zendesk-chat.json', 'zendesk', [{ code: 'ship', text: 'It left today.', tags: 'shipping' }]],
  [
    'gorgias.csv',
    'gorgias',
    [
      { title: '发货时间', tags: 'shipping/status', text: '{买家}今天发出。' },
      { title: '打标签', tags: 'other' },
    ],
  ],
  [
    'text-snippets.json',
    'text-snippets',
    [
      { stage: '物流', title: '快递', text: '发中通哦' },
      { stage: '物流', title: '时效', text: '3 天左右\n到' },
    ],
  ],
  ['tars.csv', 'any-table', [{ code: 'hi', text: '您好' }]],
  ['plain.tsv', 'any-table', [{ title: '欢迎', text: '您好,在的', stage: '售前' }]],
];

describe('files of other programs', () => {
  it.each(table)('%s is %s', async (name, id, rows) => {
    const found = await read(name);
    expect(found.id).toBe(id);
    expect(found.rows.map(said)).toEqual(rows);
  });

  it('every sample is read by this table, and every format but our own has one', () => {
    expect(table.map(([name]) => name).toSorted()).toEqual(readdirSync(folder).toSorted());
    const untried = formats.map(({ id }) => id).filter((id) => !table.some(([, tried]) => tried === id));
    // Ours are tried by going out and coming back.
    expect(untried.toSorted()).toEqual(['any-list', 'huabian-json', 'huabian-table']);
  });

  it('says which pictures stay behind', async () => {
    const lost = (await read('chatgpt-on-cs.xlsx')).rows.filter(({ losses }) => losses?.includes('picture'));
    expect(lost.map(({ line }) => line)).toEqual([4]);
  });

  it('asks no file name: a 千牛 table by another name and in GB18030', async () => {
    expect(await read('qianniu.csv')).toMatchObject({ id: 'qianniu', encoding: 'gb18030' });
  });
});
