import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addPhrases, addShopVariable } from '../../../lib/phrases/commands';
import { db } from '../../../lib/store/database';
import { freshStore } from '../../store/fresh';
import { draft, writer } from './a-library';
import { openedPanel } from './open-panel';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

let panel: Awaited<ReturnType<typeof openedPanel>>;
const open = async (text: string, start: Parameters<typeof openedPanel>[0] = {}) => {
  await addPhrases([draft('查件', text, { code: 'cj' })], writer);
  panel = await openedPanel(start);
  await screen.findByRole('button', { name: '填入:查件' });
};
const form = () => screen.findByRole('form', { name: '「查件」还差几项' });
const gone = () => waitFor(() => expect(screen.queryByRole('form')).toBeNull());
const click = () => userEvent.click(screen.getByRole('button', { name: '填入:查件' }));
const texts = () => panel.page.fills().map(({ text }) => text);
const noFill = async () => {
  await panel.page.heard();
  expect(panel.page.fills()).toEqual([]);
};
const oneFill = () => waitFor(() => expect(panel.page.fills()).toHaveLength(1));

beforeEach(() => {
  // Not known to this document.
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => panel.page.leave());

describe('a phrase that asks', () => {
  test('Alt+digit puts the cursor in the first field; Enter leads on, and fills after the last', async () => {
    await open('{买家}:{?快递单号},{?选|顺丰|中通}');
    panel.page.press(1);
    await form();
    await waitFor(() => expect(screen.getByLabelText('快递单号')).toHaveFocus());
    await userEvent.keyboard('SF123{Enter}');
    expect(screen.getByRole('radio', { name: '顺丰' })).toHaveFocus();
    await noFill();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await oneFill();
    expect(panel.page.fills()[0]).toMatchObject({ buyerId: 'b1', text: '小王:SF123,中通', replace: false });
    await gone();
    await waitFor(async () => expect(await db.phraseUse.count()).toBe(1));
  });

  test('a blank field holds Enter back and says why; the button leads to it', async () => {
    await open('{?快递单号}{?电话}');
    await click();
    await form();
    await userEvent.keyboard('  {Enter}');
    expect(screen.getByLabelText('快递单号')).toHaveFocus();
    expect(screen.getByLabelText('快递单号')).toBeInvalid();
    await userEvent.type(screen.getByLabelText('快递单号'), 'SF1');
    await userEvent.click(screen.getByRole('button', { name: '填入' }));
    expect(screen.getByLabelText('电话')).toHaveFocus();
    await noFill();
  });

  test('Esc closes it, and nothing is filled', async () => {
    await open('{?快递单号}');
    await click();
    await form();
    await userEvent.keyboard('SF1{Escape}');
    await gone();
    await noFill();
  });

  test('Enter that ends a composition stays in its field', async () => {
    await open('{?快递单号}');
    await click();
    await form();
    const field = screen.getByLabelText('快递单号');
    await userEvent.type(field, 'SF1');
    field.dispatchEvent(
      new window.KeyboardEvent('keydown', {
        key: 'Enter',
        isComposing: true,
        bubbles: true,
        cancelable: true,
      }),
    );
    await noFill();
  });

  test('the last answer is offered to the same buyer again, and to no other', async () => {
    await open('{?快递单号}');
    await click();
    await form();
    await userEvent.keyboard('SF9{Enter}');
    await oneFill();
    await gone();
    await click();
    await form();
    await waitFor(() => expect(screen.getByLabelText('快递单号')).toHaveValue('SF9'));
    panel.page.show({ open: { buyerId: 'b2', weak: false, nick: '老陈', agrees: true } });
    await screen.findByText('已经换了会话,刚才要填的几项收起来了,什么也没填');
    await gone();
    await click();
    await form();
    expect(screen.getByLabelText('快递单号')).toHaveValue('');
    expect(JSON.stringify(await db.phraseUse.toArray())).not.toContain('SF9');
  });

  test('a page that draws itself anew for a moment closes nothing', async () => {
    await open('{?快递单号}');
    await click();
    await form();
    await userEvent.keyboard('SF');
    panel.page.show({ open: undefined });
    await waitFor(() => expect(screen.queryByTestId('nick')).toBeNull());
    panel.page.show({ open: { buyerId: 'b1', weak: false, nick: '小王', agrees: true } });
    await waitFor(() => expect(screen.getByTestId('nick')).toHaveTextContent('小王'));
    await userEvent.keyboard('7{Enter}');
    await oneFill();
    expect(texts()).toEqual(['SF7']);
  });

  test('what the page refuses can be tried again with the same answers', async () => {
    await open('{?快递单号}');
    panel.page.answer(() => ({ kind: 'refused', reason: 'disabled' }));
    await click();
    await form();
    await userEvent.keyboard('SF7{Enter}');
    await screen.findByText('没有填:回复框现在不能输入');
    panel.page.answer((text) => ({ kind: 'filled', text }));
    await userEvent.click(screen.getByRole('button', { name: '填入' }));
    await gone();
    expect(texts()).toEqual(['SF7', 'SF7']);
  });
});

describe('the shop’s values', () => {
  const courier = { shop: '', name: '快递', value: '中通', from: '', to: '' };

  test('stand in the phrase', async () => {
    await addShopVariable(courier, writer);
    await open('发{快递}');
    await screen.findByText('中通');
    await click();
    await oneFill();
    expect(texts()).toEqual(['发中通']);
  });

  test('are asked for once they have ended, and the card says so', async () => {
    await addShopVariable({ ...courier, to: '2020-01-01' }, writer);
    await open('发{快递}');
    await screen.findByText('快递已过期');
    await click();
    await form();
    await screen.findByText('店铺变量「快递」到 2020-01-01 就过期了,这次先手填');
    await userEvent.keyboard('圆通{Enter}');
    await oneFill();
    expect(texts()).toEqual(['发圆通']);
  });

  test('a name of the shop’s own stands in the phrase as well', async () => {
    await addShopVariable({ ...courier, name: '店称_售后', value: '本店' }, writer);
    await open('{店称_售后}包运费');
    await screen.findByText('本店');
    await click();
    await oneFill();
    expect(texts()).toEqual(['本店包运费']);
  });
});

describe('a phrase in a phrase', () => {
  test('is put in by its code', async () => {
    await addPhrases([draft('快递', '{买家}的{?单号}', { code: 'kd' })], writer);
    await open('好的,{话术:kd}');
    await click();
    await form();
    await userEvent.keyboard('SF1{Enter}');
    await oneFill();
    expect(texts()).toEqual(['好的,小王的SF1']);
  });

  test('that leads back to itself is said, and nothing is filled', async () => {
    await open('好的,{话术:cj}');
    await click();
    await screen.findByText('没有填:话术里「{话术:cj}」写得不对,先到设置里改好');
    await noFill();
  });
});
