import { expect, test } from 'vitest';
import { holdOnPhrase } from '../../lib/waits/hold-on';

const phrase = (title: string, tags: string[] = []) => ({ title, tags });

test.each([
  ['by title', 'holdOn', [phrase('欢迎'), phrase('稍等我查一下')], '稍等我查一下'],
  ['the best one first', 'holdOn', [phrase('稍等处理'), phrase('稍等我查一下')], '稍等处理'],
  ['by tag', 'holdOn', [phrase('欢迎'), phrase('马上来', ['稍等'])], '马上来'],
  ['the title before the tag', 'holdOn', [phrase('马上来', ['稍等']), phrase('您稍等')], '您稍等'],
  ['in English', 'holdOn', [phrase('One Moment please')], 'One Moment please'],
  ['none', 'holdOn', [phrase('欢迎')], undefined],
  ['later', 'later', [phrase('稍等'), phrase('稍后回您')], '稍后回您'],
  ['a moment, where none speaks of later', 'later', [phrase('欢迎'), phrase('稍等')], '稍等'],
] as const)('%s', (_, kind, phrases, expected) => {
  expect(holdOnPhrase(phrases, kind)?.title).toBe(expected);
});
