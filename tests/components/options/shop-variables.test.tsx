import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { toast } from 'sonner';
import { afterEach, expect, test, vi } from 'vitest';
import { ShopVariablesPage } from '../../../components/phrases/shop-variables/shop-variables-page';
import { addShopVariable } from '../../../lib/phrases/commands';
import { shopVariables } from '../../../lib/phrases/queries';
import { db } from '../../../lib/store/database';
import { freshStore } from '../../store/fresh';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();
afterEach(() => {
  // Toasts live longer than the screen that showed them; the next test must not read them.
  act(() => void toast.dismiss());
  cleanup();
});

const writer = { memberId: null, now: Date.now };
const courier = { shop: '', name: '快递', value: '中通', from: '', to: '' };
const stored = async () =>
  (await shopVariables()).map(({ shop, name, value, from, to }) => ({ shop, name, value, from, to }));
const undo = async (said: string) => {
  const toast = (await screen.findByText(said)).closest('li') as HTMLElement;
  await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
};
const row = (name: string) => screen.getByLabelText(`${name}的内容`).closest('li') as HTMLElement;

test('a value typed for the first time is stored, counts today, and is taken back', async () => {
  show(<ShopVariablesPage />);
  await userEvent.type(await screen.findByLabelText('快递的内容'), '中通{Enter}');
  await within(row('快递')).findByText('今天用这条');
  expect(await stored()).toEqual([courier]);
  await undo('「快递」已改');
  await within(row('快递')).findByText('没有值,用时会问');
  expect(await stored()).toEqual([]);
  // A tombstone, such as sync can carry.
  expect(await db.shopVariable.toArray()).toMatchObject([{ value: '中通', dirty: 1 }]);
});

test('a changed value comes back by undo', async () => {
  await addShopVariable(courier, writer);
  show(<ShopVariablesPage />);
  const field = await screen.findByLabelText('快递的内容');
  await userEvent.clear(field);
  await userEvent.type(field, '顺丰{Enter}');
  await waitFor(async () => expect(await stored()).toMatchObject([{ value: '顺丰' }]));
  await undo('「快递」已改');
  await waitFor(async () => expect(await stored()).toEqual([courier]));
});

test('dates say what becomes of the value today', async () => {
  await addShopVariable(courier, writer);
  show(<ShopVariablesPage />);
  const last = await screen.findByLabelText('快递到哪天止');
  // As a browser tells it while the year is being typed.
  fireEvent.change(last, { target: { value: '0020-01-02' } });
  expect(await stored()).toEqual([courier]);
  fireEvent.change(last, { target: { value: '2020-01-02' } });
  await within(row('快递')).findByText('2020-01-02 已过期');
  fireEvent.change(screen.getByLabelText('快递从哪天起'), { target: { value: '2020-02-02' } });
  await within(row('快递')).findByText('结束早于开始');
  expect(await stored()).toEqual([{ ...courier, from: '2020-02-02', to: '2020-01-02' }]);
});

test('a shop takes over what all shops have, until it has its own', async () => {
  await addShopVariable(courier, writer);
  show(<ShopVariablesPage />);
  await userEvent.selectOptions(await screen.findByLabelText('哪家店'), '另一家店…');
  await userEvent.type(screen.getByLabelText('店铺名,和聊天页面上一致'), '青禾{Enter}');
  await screen.findByText('沿用全部店铺:中通');
  await userEvent.type(screen.getByLabelText('快递的内容'), '顺丰{Enter}');
  await within(row('快递')).findByText('今天用这条');
  expect(await stored()).toEqual([courier, { ...courier, shop: '青禾', value: '顺丰' }]);
});

test('names of the shop’s own are added, but no built-in ones, and deleted with undo', async () => {
  show(<ShopVariablesPage />);
  const name = await screen.findByLabelText('自己加一个变量,如 店称_售后');
  await userEvent.type(name, '买家{Enter}');
  await screen.findByText('这个名字是自带的变量');
  await userEvent.clear(name);
  await userEvent.type(name, '店称_售后{Enter}');
  await screen.findByLabelText('店称_售后的内容');
  await userEvent.click(screen.getByRole('button', { name: '删除店称_售后' }));
  await waitFor(() => expect(screen.queryByLabelText('店称_售后的内容')).toBeNull());
  await undo('「店称_售后」已删除');
  await screen.findByLabelText('店称_售后的内容');
});

test('a second period stands beside the first', async () => {
  await addShopVariable(courier, writer);
  show(<ShopVariablesPage />);
  await userEvent.click(await screen.findByRole('button', { name: '给快递再加一段日期' }));
  await waitFor(() => expect(screen.getAllByLabelText('快递的内容')).toHaveLength(2));
  await userEvent.type(screen.getAllByLabelText('快递的内容')[1] as HTMLElement, '圆通{Enter}');
  await screen.findByText('今天用的是另一条');
});
