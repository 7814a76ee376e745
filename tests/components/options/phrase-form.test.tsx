import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLiveQuery } from 'dexie-react-hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EditPhrase } from '../../../components/phrases/library/edit-phrase';
import { addMember, signOn } from '../../../lib/members/commands';
import { fromOfDay, toOfDay } from '../../../lib/phrases/period';
import { allPhrases } from '../../../lib/phrases/queries';
import { db } from '../../../lib/store/database';
import { aPhrase } from '../../phrases/a-phrase';
import { freshStore } from '../../store/fresh';
import { show } from '../show';

freshStore();

let run = 0;
const id = () => `form${run}`;

function Form() {
  const phrases = useLiveQuery(allPhrases, []) ?? [];
  const phrase = phrases.find((one) => one.id === id());
  return phrase ? (
    <EditPhrase
      phrase={phrase}
      phrases={phrases}
      stages={['发货']}
      mayEdit
      onDelete={() => {}}
      onCopied={() => {}}
    />
  ) : null;
}

beforeEach(async () => {
  // Drafts outlive a screen.
  run += 1;
  await db.phrase.add(aPhrase({ id: id(), title: '发货', text: '今天发出', stage: '发货', standard: true }));
  show(<Form />);
  await screen.findByLabelText('标题');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const stored = () => db.phrase.get(id());
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const save = () => fireEvent.keyDown(screen.getByLabelText('标题'), { key: 's', ctrlKey: true });
const more = async () => await userEvent.click(screen.getByRole('button', { name: /^更多/ }));

describe('wordings', () => {
  it('are added, and watched by the guard', async () => {
    await press('加一种说法');
    const wording = screen.getByLabelText('说法 2');
    expect(wording).toHaveFocus();
    fireEvent.change(wording, { target: { value: '加我微信' } });
    await userEvent.click(await screen.findByRole('button', { name: /红线 · 「加我微信」/ }));
    expect(wording).toHaveFocus();
    save();
    await waitFor(async () => expect((await stored())?.wordings).toEqual([{ text: '加我微信', sites: [] }]));
  });

  it('are meant for platforms, and taken away', async () => {
    await press('加一种说法');
    fireEvent.change(screen.getByLabelText('说法 2'), { target: { value: '京东这么说' } });
    await press(/^说法 2 平台:所有平台/);
    await userEvent.click(await screen.findByLabelText('京东咚咚'));
    await userEvent.keyboard('{Escape}');
    save();
    await waitFor(async () =>
      expect(await stored()).toMatchObject({ wordings: [{ text: '京东这么说', sites: ['jd'] }] }),
    );
    await press('删掉说法 2');
    save();
    await waitFor(async () => expect((await stored())?.wordings).toEqual([]));
  });

  it('the same words twice are told at their place and not stored', async () => {
    await press('加一种说法');
    fireEvent.change(screen.getByLabelText('说法 2'), { target: { value: '今天发出' } });
    expect(screen.getByText('有两种说法一模一样')).toBeInTheDocument();
    expect(screen.getByText('还没有保存:有两种说法一模一样')).toBeInTheDocument();
    expect((await stored())?.wordings).toEqual([]);
  });
});

describe('what is folded', () => {
  it('says what is set, and stores folder, shops and days', async () => {
    expect(screen.getByRole('button', { name: /^更多/ })).toHaveTextContent('标准话术');
    await more();
    fireEvent.change(screen.getByLabelText('文件夹'), { target: { value: ' 物流 / 下单 ' } });
    await press(/^店铺:所有店铺/);
    await userEvent.type(await screen.findByLabelText('另一家店的名字'), '甲店{Enter}');
    await userEvent.keyboard('{Escape}');
    fireEvent.change(screen.getByLabelText('从哪天起'), { target: { value: '2026-11-01' } });
    fireEvent.change(screen.getByLabelText('到哪天止'), { target: { value: '2026-11-11' } });
    save();
    await waitFor(async () =>
      expect(await stored()).toMatchObject({
        folder: '物流/下单',
        shops: ['甲店'],
        from: fromOfDay('2026-11-01'),
        to: toOfDay('2026-11-11'),
      }),
    );
    expect(screen.getByRole('button', { name: /^更多/ })).toHaveTextContent('11-01 至 11-11');
  });

  it('a last day before the first is told, and nothing is stored', async () => {
    await more();
    fireEvent.change(screen.getByLabelText('从哪天起'), { target: { value: '2026-11-11' } });
    fireEvent.change(screen.getByLabelText('到哪天止'), { target: { value: '2026-11-01' } });
    expect(screen.getByRole('alert')).toHaveTextContent('结束的日子在开始之前');
    save();
    expect((await stored())?.to).toBeNull();
  });

  it('an own phrase and an own edition need somebody who works', async () => {
    await more();
    await waitFor(() => expect(screen.getByLabelText('只有我')).toBeDisabled());
    expect(screen.queryByRole('button', { name: '复制成我的' })).toBeNull();
    const member = await addMember('小林', 'agent', null, { memberId: null, now: Date.now });
    await signOn(member);
    await userEvent.click(await screen.findByRole('button', { name: '复制成我的' }));
    await waitFor(async () =>
      expect((await allPhrases()).map(({ ownerId, copyOf }) => [ownerId, copyOf])).toContainEqual([
        member,
        id(),
      ]),
    );
    await userEvent.click(screen.getByLabelText('只有我'));
    save();
    await waitFor(async () => expect((await stored())?.ownerId).toBe(member));
  });
});

it('what is taken back while it is being stored is stored as it was', async () => {
  const type = (label: string | RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } });
  type('标题', '今天发货');
  save();
  type('标题', '发货');
  type(/^内容/, '明天发出');
  save();
  await waitFor(async () => expect((await stored())?.text).toBe('明天发出'));
  expect((await stored())?.title).toBe('发货');
});

describe('images', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const paste = (...files: File[]) =>
    fireEvent.paste(screen.getByLabelText(/^内容/), { clipboardData: { files } });

  it('are refused in words', async () => {
    vi.spyOn(console, 'info').mockReturnValue();
    vi.stubGlobal('createImageBitmap', async () => {
      throw new DOMException('broken', 'InvalidStateError');
    });
    paste(
      new File([new Uint8Array(2 * 1024 * 1024 + 1)], '大图.png', { type: 'image/png' }),
      new File(['<svg/>'], '假图.png', { type: 'image/png' }),
      new File(['您好'], '说明.txt', { type: 'text/plain' }),
      new File([png], '坏图.png', { type: 'image/png' }),
    );
    const alert = await screen.findByRole('alert');
    expect(
      within(alert)
        .getAllByRole('listitem')
        .map((line) => line.textContent),
    ).toEqual([
      '大图.png:超过 2 MB,请先压缩',
      '假图.png:名字像图片,内容却不是 PNG、JPG、GIF、WebP',
      '说明.txt:不是图片,只收 PNG、JPG、GIF、WebP',
      '坏图.png:图片坏了,打不开',
    ]);
    expect(await db.phraseImage.count()).toBe(0);
  });

  it('are kept, shown, and taken out again', async () => {
    vi.stubGlobal('createImageBitmap', async () => ({ width: 300, height: 200, close: () => {} }));
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        constructor(
          readonly width: number,
          readonly height: number,
        ) {}
        getContext = () => null;
        convertToBlob = async () => new Blob([`${this.width}x${this.height}`], { type: 'image/webp' });
      },
    );
    paste(new File([png], '', { type: 'image/png' }));
    const shown = await screen.findByAltText('图片 1');
    await waitFor(() => expect(shown).toHaveAttribute('src', `data:image/webp;base64,${btoa('128x85')}`));
    await waitFor(async () => expect((await stored())?.images).toHaveLength(1));
    await press('移除图片 1');
    save();
    await waitFor(async () => expect((await stored())?.images).toEqual([]));
  });
});
