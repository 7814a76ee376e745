import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PhraseLibrary } from '../../../components/phrases/library/phrase-library';
import { allPhrases } from '../../../lib/phrases/queries';
import { db } from '../../../lib/store/database';
import { aPhrase } from '../../phrases/a-phrase';
import { freshStore } from '../../store/fresh';
import { show } from '../show';
import { sightOf } from '../sight';

// happy-dom has no editing commands: this types into the focused text area, past React's own setter, as a browser does.
document.execCommand = (_command, _ui, text = '') => {
  const area = document.activeElement as HTMLTextAreaElement;
  const { selectionStart, selectionEnd, value } = area;
  const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  set?.call(area, value.slice(0, selectionStart) + text + value.slice(selectionEnd));
  return area.dispatchEvent(new Event('input', { bubbles: true }));
};

vi.mock('../../../lib/exchange/import-client', async () => {
  return await (await import('./import-in-here')).importInHere();
});

sightOf(600);

let run = 0;
/** Drafts outlive a screen, so each test has phrases of its own. */
const id = (name: string) => `${name}${run}`;

freshStore();
beforeEach(async () => {
  run += 1;
  await db.phrase.bulkAdd([
    aPhrase({
      id: id('fh'),
      title: '当日发货时间',
      text: '{买家}您好,今天发出',
      code: 'fh',
      stage: '发货',
      order: 1,
    }),
    aPhrase({ id: id('hy'), title: '欢迎光临', text: '您好,在的', code: 'hy', stage: '欢迎', order: 2 }),
    aPhrase({ id: id('gb'), title: '感谢惠顾', text: '感谢光临', code: '', stage: '告别', order: 3 }),
  ]);
});
afterEach(cleanup);

const open = async (title: string) =>
  await userEvent.click(await screen.findByRole('button', { name: title }));
/** A field of the open phrase, once it is known that who looks may change it. */
const field = async (label: string) => {
  const found = await screen.findByLabelText<HTMLTextAreaElement>(label);
  await waitFor(() => expect(found).toBeEnabled());
  return found;
};
/** Presses 撤销 on the toast that says this. */
const undo = async (said: string) => {
  const toast = (await screen.findByText(said)).closest('li') as HTMLElement;
  await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
};
const titles = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => within(row).getAllByRole('button')[1]?.textContent);

describe('editing', () => {
  it('stores what was typed when the field is left', async () => {
    show(<PhraseLibrary />);
    await open('欢迎光临');
    const title = await field('标题');
    await userEvent.clear(title);
    await userEvent.type(title, '新的欢迎');
    await userEvent.tab();
    await waitFor(async () => expect((await db.phrase.get(id('hy')))?.title).toBe('新的欢迎'));
    expect(await screen.findByText('改动会自动保存')).toBeInTheDocument();
  });

  it('stores on Ctrl+S, with the slash of a code taken off', async () => {
    show(<PhraseLibrary />);
    await open('感谢惠顾');
    await userEvent.type(await field('口令'), '/gb{Control>}s{/Control}');
    await waitFor(async () => expect((await db.phrase.get(id('gb')))?.code).toBe('gb'));
  });

  it('does not store an empty title, says so, and still has the words after another phrase was open', async () => {
    show(<PhraseLibrary />);
    await open('欢迎光临');
    await userEvent.clear(await field('标题'));
    await userEvent.type(screen.getByLabelText(/^内容/), '!');
    expect(await screen.findByText('还没有保存:标题不能空')).toBeInTheDocument();
    await open('感谢惠顾');
    expect(await screen.findByText(/未保存/)).toBeInTheDocument();
    await open('欢迎光临');
    expect(screen.getByLabelText('标题')).toHaveValue('');
    expect(await db.phrase.get(id('hy'))).toMatchObject({ title: '欢迎光临', text: '您好,在的' });
    await userEvent.type(screen.getByLabelText('标题'), '在{Control>}s{/Control}');
    await waitFor(async () =>
      expect(await db.phrase.get(id('hy'))).toMatchObject({ title: '在', text: '您好,在的!' }),
    );
  });

  it('takes the edits back to how the phrase was opened', async () => {
    show(<PhraseLibrary />);
    await open('欢迎光临');
    await userEvent.type(await field('标题'), '啊{Control>}s{/Control}');
    await waitFor(async () => expect((await db.phrase.get(id('hy')))?.title).toBe('欢迎光临啊'));
    await userEvent.click(screen.getByRole('button', { name: '撤回这次修改' }));
    await waitFor(async () => expect((await db.phrase.get(id('hy')))?.title).toBe('欢迎光临'));
  });

  it('inserts a variable at the cursor, counts lines, previews, and names what is wrong', async () => {
    show(<PhraseLibrary />);
    await open('欢迎光临');
    const text = await field('内容 · 1 行(建议不超过 4 行)');
    text.setSelectionRange(2, 2);
    await userEvent.click(screen.getByRole('button', { name: '插入变量 买家' }));
    expect(text).toHaveValue('您好{买家},在的');
    expect(await screen.findByText('小鱼儿')).toBeInTheDocument();
    await userEvent.type(text, '{Enter}加我微信{{宝贝}');
    expect(text).toHaveValue('您好{买家},在的\n加我微信{宝贝}');
    expect(screen.getByLabelText('内容 · 2 行(建议不超过 4 行)')).toBe(text);
    expect(await screen.findByText('不认识的变量 {宝贝},填入时会被拦下')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: /红线 · 「加我微信」/ }));
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('加我微信');
  });
});

describe('adding and deleting', () => {
  it('adds a phrase only when it is whole', async () => {
    show(<PhraseLibrary />);
    await userEvent.click(await screen.findByRole('button', { name: '新建' }));
    await userEvent.click(await screen.findByRole('button', { name: '保存' }));
    expect(await screen.findByText('标题不能空')).toBeInTheDocument();
    await userEvent.type(screen.getByLabelText('标题'), '催付');
    await userEvent.type(screen.getByLabelText(/^内容/), '喜欢就下单吧');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(async () => expect((await allPhrases()).map(({ title }) => title)).toContain('催付'));
    expect(await screen.findByRole('form', { name: '修改话术' })).toBeInTheDocument();
  });

  it('deletes the chosen ones at once and brings them back', async () => {
    show(<PhraseLibrary />);
    await userEvent.click(await screen.findByLabelText('选中「感谢惠顾」'));
    await userEvent.click(screen.getByLabelText('选中「欢迎光临」'));
    expect(screen.getByText('已选 2 / 3 条')).toBeInTheDocument();
    const remove = await screen.findByRole('button', { name: '删除' });
    await waitFor(() => expect(remove).toBeEnabled());
    await userEvent.click(remove);
    await waitFor(async () => expect(await allPhrases()).toHaveLength(1));
    await undo('已删除 2 条话术');
    await waitFor(async () => expect(await allPhrases()).toHaveLength(3));
  });
});

describe('finding', () => {
  it('by words, by code and by stage', async () => {
    show(<PhraseLibrary />);
    expect(await screen.findByPlaceholderText('搜索 3 条话术')).toBeInTheDocument();
    await waitFor(() => expect(titles()).toEqual(['当日发货时间', '欢迎光临', '感谢惠顾']));
    const search = screen.getByRole('searchbox');
    await userEvent.type(search, '光临');
    await waitFor(() => expect(titles()).toEqual(['欢迎光临', '感谢惠顾']));
    await userEvent.clear(search);
    await userEvent.type(search, 'fh');
    await waitFor(() => expect(titles()).toEqual(['当日发货时间']));
    await userEvent.clear(search);
    await userEvent.click(screen.getByRole('button', { name: '告别' }));
    await waitFor(() => expect(titles()).toEqual(['感谢惠顾']));
    await userEvent.type(search, '没有');
    expect(await screen.findByText('没有找到「没有」')).toBeInTheDocument();
  });

  it('draws of a large library the rows in sight', async () => {
    await db.phrase.bulkAdd(
      Array.from({ length: 405 }, (_, n) => aPhrase({ id: id(`n${n}-`), title: `第${n}条`, order: n + 9 })),
    );
    show(<PhraseLibrary />);
    await screen.findByText('当日发货时间');
    expect(document.querySelectorAll('tbody tr').length).toBeLessThan(40);
    expect(screen.getByRole('grid')).toHaveAttribute('aria-rowcount', '409');
  });
});

describe('import', () => {
  const csv = [
    '编码,标题,内容,分组,标签',
    'fh,当日发货时间,今天 16:00 前付款当天发,发货,',
    'hy,欢迎光临,"您好,在的",欢迎,',
    'wx,加微信,加我微信聊,售后,',
    'no,没有内容,,售后,',
  ].join('\n');

  it('shows what would happen, writes it, and takes it back', async () => {
    show(<PhraseLibrary />);
    await userEvent.click(await screen.findByRole('button', { name: '导入' }));
    const dialog = await screen.findByRole('dialog', { name: '导入话术' });
    const drop = within(dialog).getByRole('region', { name: '选择文件' });
    fireEvent.drop(drop, { dataTransfer: { files: [new File([csv], '话术.csv')] } });
    await within(dialog).findByRole('button', { name: '全部 4' });
    for (const name of ['新增 1', '有改动 1', '相同 1', '不导入 1', '有提醒 1']) {
      expect(within(dialog).getByRole('button', { name })).toBeInTheDocument();
    }
    await within(dialog).findByText('改动:内容');
    expect(await within(dialog).findByText(/红线 · 「加我微信」/)).toBeInTheDocument();
    await userEvent.click(within(dialog).getByRole('button', { name: '不导入 1' }));
    await waitFor(() => expect(within(dialog).queryByText('第 2 行')).toBeNull());
    await within(dialog).findByText('第 5 行');
    await userEvent.click(within(dialog).getByRole('button', { name: '写入 2 条' }));
    await waitFor(async () => expect((await db.phrase.get(id('fh')))?.text).toBe('今天 16:00 前付款当天发'));
    await waitFor(async () => expect(await allPhrases()).toHaveLength(4));
    await undo('已导入:新增 1 条,更新 1 条');
    await waitFor(async () => expect((await db.phrase.get(id('fh')))?.text).toBe('{买家}您好,今天发出'));
    await waitFor(async () => expect(await allPhrases()).toHaveLength(3));
  });

  it('says why a file cannot be read', async () => {
    show(<PhraseLibrary />);
    await userEvent.click(await screen.findByRole('button', { name: '导入' }));
    fireEvent.drop(await screen.findByRole('region', { name: '选择文件' }), {
      dataTransfer: { files: [new File(['{"phrases":[{"title"'], 'x.json')] },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('JSON 或 YAML 文件不完整');
  });
});
