import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WindowScreen } from '../../../components/screens/window/window-screen';
import { ask } from '../../../lib/bridge/ask';
import type { Buyer } from '../../../lib/records/buyer.record';
import { writeSetting } from '../../../lib/settings/commands';
import { readSetting } from '../../../lib/settings/queries';
import { db } from '../../../lib/store/database';
import { aPhrase } from '../../phrases/a-phrase';
import { aTurn } from '../../stats/a-turn';
import { freshStore } from '../../store/fresh';
import { show } from '../show';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn(async () => null) }));
freshStore();

const shop = '千牛 / 青禾服饰';
const copied: string[] = [];
beforeEach(() => {
  copied.length = 0;
});
afterEach(cleanup);

/** The clipboard of the user's hand, which the screen writes to. */
function hand() {
  const user = userEvent.setup();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void copied.push(text));
  return user;
}
const opened = async (nick: string | null = null) => {
  await writeSetting('desktop', { shop, nick });
  show(<WindowScreen />);
  return await screen.findByRole('combobox', { name: '买家昵称' });
};

/** The list under the box, once it holds just these. */
const offers = (...names: string[]) =>
  waitFor(() => expect(screen.getAllByRole('option').map((one) => one.textContent)).toEqual(names));

describe('the detached window', () => {
  test('asks for client and shop before anything else, and remembers them', async () => {
    const user = hand();
    show(<WindowScreen />);
    await user.type(await screen.findByLabelText('店铺名'), `${shop}{Enter}`);
    await screen.findByRole('combobox', { name: '买家昵称' });
    expect(await readSetting('desktop')).toEqual({ shop, nick: null });
    expect(screen.queryByRole('button', { name: '开始计时' })).toBeNull();
  });

  test('a typed name is a buyer, folded as pages’ names are; the last one is offered first', async () => {
    const user = hand();
    const box = await opened();
    await user.type(box, ' 小 王Ａ {Enter}');
    expect(await screen.findByTestId('nick')).toHaveTextContent('小 王A');
    await user.type(box, '老陈{Enter}');
    await waitFor(() => expect(screen.getByTestId('nick')).toHaveTextContent('老陈'));
    await waitFor(async () =>
      expect(await db.buyer.get(`desktop|${shop}|老陈`)).toMatchObject({ weak: true, nick: '老陈' }),
    );
    await user.type(box, '{ArrowDown}');
    await offers('老陈', '小 王A');
    await user.type(box, '{ArrowDown}{Enter}');
    await waitFor(() => expect(screen.getByTestId('nick')).toHaveTextContent('小 王A'));
  });

  test('Enter takes the name that the arrows marked, though another came to stand in its place', async () => {
    const user = hand();
    const box = await opened();
    await user.type(box, '小王{Enter}');
    await screen.findByTestId('nick');
    await user.type(box, '{ArrowDown}');
    await offers('小王');
    const [known] = await db.buyer.toArray();
    const newer = { key: `desktop|${shop}|老陈`, buyerId: '老陈', nick: '老陈', lastSeen: Date.now() + 1000 };
    await db.buyer.put({ ...(known as Buyer), ...newer });
    await offers('老陈', '小王');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(box).toHaveValue(''));
    expect((await readSetting('desktop')).nick).toBe('小王');
    await user.type(box, '{ArrowUp}');
    await waitFor(() => expect(screen.getByRole('option', { selected: true })).toHaveTextContent('小王'));
  });

  test('Enter takes what was typed, not a longer name of the history', async () => {
    const user = hand();
    const box = await opened();
    await user.type(box, '小王子{Enter}');
    await user.type(box, '小王');
    await offers('小王子', '新买家「小王」');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByTestId('nick')).toHaveTextContent(/^小王$/));
  });

  test('times by hand, and shows the wait that runs', async () => {
    const user = hand();
    await opened('小王');
    await user.click(await screen.findByRole('button', { name: '开始计时' }));
    expect(ask).toHaveBeenCalledWith('waitByHand', { shop, nick: '小王', waits: true });
    await db.turn.add(
      aTurn({
        id: 't',
        buyerKey: `desktop|${shop}|小王`,
        site: 'desktop',
        shop,
        waitingSince: Date.now() - 65_000,
      }),
    );
    await user.click(await screen.findByRole('button', { name: '已回复' }));
    expect(ask).toHaveBeenCalledWith('waitByHand', { shop, nick: '小王', waits: false });
    expect(await screen.findByText(/^已等 1:0\d$/)).toBeInTheDocument();
  });

  test('a digit copies, with what is known put in; written digits stay digits', async () => {
    const user = hand();
    await db.phrase.bulkAdd([aPhrase({ id: 'a', title: '问好', text: '{买家}您好,这里是{店铺}' })]);
    const box = await opened('小王');
    await screen.findByRole('button', { name: '复制:问好' });
    await user.type(box, '1');
    expect(copied).toEqual([]);
    await user.click(document.body);
    await user.keyboard('1');
    await waitFor(() => expect(copied).toEqual(['小王您好,这里是青禾服饰']));
    await waitFor(async () =>
      expect(await db.phraseUse.toArray()).toMatchObject([{ phraseId: 'a', outcome: 'copied', shop }]),
    );
    expect(await screen.findByText('已复制,到客户端里按 Ctrl+V')).toBeInTheDocument();
  });

  test('a phrase that needs a buyer asks for one; digits that are typed there are no hotkeys', async () => {
    Element.prototype.scrollIntoView = () => {};
    const user = hand();
    await db.phrase.bulkAdd([aPhrase({ id: 'a', title: '问好', text: '{买家}您好,{?选|1 号|2 号}' })]);
    await opened();
    await user.click(await screen.findByRole('button', { name: '复制:问好' }));
    await waitFor(() => expect(screen.getByLabelText('买家')).toHaveFocus());
    expect(copied).toEqual([]);
    await user.keyboard('阿1{Enter}1{ArrowDown}{Enter}');
    await waitFor(() => expect(copied).toEqual(['阿1您好,2 号']));
    await waitFor(() => expect(screen.queryByRole('form', { name: /还差几项/ })).toBeNull());
  });
});
