import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ThresholdList } from '../../../components/settings/threshold-list';
import { readThreshold, thresholdProblem } from '../../../components/settings/threshold-rules';
import { writeSetting } from '../../../lib/settings/commands';
import { readSetting } from '../../../lib/settings/queries';
import { freshStore } from '../../store/fresh';
import { show } from '../show';
import { deafWorker } from '../worker';

freshStore();
beforeEach(deafWorker);
afterEach(cleanup);

describe('what may be typed', () => {
  it.each([
    ['30', 'seconds', [], undefined],
    ['０3０', 'seconds', [], undefined],
    ['1.5', 'minutes', [], undefined],
    ['', 'seconds', [], 'thresholdNumber'],
    ['1.5', 'seconds', [], 'thresholdNumber'],
    ['abc', 'minutes', [], 'thresholdNumber'],
    ['4', 'seconds', [], 'thresholdShort'],
    ['-1', 'minutes', [], 'thresholdShort'],
    ['721', 'minutes', [], 'thresholdLong'],
    ['1', 'minutes', [30, 60], 'thresholdTwice'],
  ] as const)('%s %s beside %j: %s', (amount, unit, others, problem) => {
    expect(thresholdProblem(readThreshold(amount, unit), others)).toBe(problem);
  });
});

describe('the list', () => {
  it('adds in order, refuses with words, and takes back', async () => {
    show(<ThresholdList />);
    const add = screen.getByRole('button', { name: '添加' });
    await userEvent.type(screen.getByLabelText('添加提醒'), '30');
    await userEvent.click(add);
    expect(screen.getByText('已经有「30 秒」了')).toBeInTheDocument();
    await userEvent.clear(screen.getByLabelText('添加提醒'));
    await userEvent.type(screen.getByLabelText('添加提醒'), '2');
    await userEvent.selectOptions(screen.getByLabelText('单位'), '分钟');
    await userEvent.click(add);
    await waitFor(async () => expect(await readSetting('thresholds')).toEqual([30, 60, 120, 180]));
    const toast = (await screen.findByText('提醒时间改为 30 秒 / 1 分钟 / 2 分钟 / 3 分钟')).closest(
      'li',
    ) as HTMLElement;
    await userEvent.click(within(toast).getByRole('button', { name: '撤销' }));
    await waitFor(async () => expect(await readSetting('thresholds')).toEqual([30, 60, 180]));
  });

  it('keeps at least one and takes at most five', async () => {
    await writeSetting('thresholds', [30]);
    show(<ThresholdList />);
    await waitFor(() => expect(screen.getAllByText(/第 \d 次提醒/)).toHaveLength(1));
    await userEvent.click(screen.getByRole('button', { name: '去掉「30 秒」的提醒' }));
    expect(screen.getByText(/至少留一个提醒/)).toBeInTheDocument();
    await writeSetting('thresholds', [10, 20, 30, 40, 50]);
    await waitFor(() => expect(screen.getAllByText(/第 \d 次提醒/)).toHaveLength(5));
    await userEvent.type(screen.getByLabelText('添加提醒'), '99');
    await userEvent.click(screen.getByRole('button', { name: '添加' }));
    expect(screen.getByText('最多 5 个提醒')).toBeInTheDocument();
    expect(await readSetting('thresholds')).toHaveLength(5);
  });

  it('takes a usual set with one click', async () => {
    show(<ThresholdList />);
    await userEvent.click(screen.getByRole('button', { name: '用 1 分钟 / 3 分钟' }));
    await waitFor(async () => expect(await readSetting('thresholds')).toEqual([60, 180]));
  });
});
