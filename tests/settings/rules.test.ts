import { describe, expect, test } from 'vitest';
import { checkSetting, defaultPlace, type SettingName, settingValue } from '../../lib/settings/rules';

const defaults: [SettingName, unknown][] = [
  ['member', null],
  ['thresholds', [30, 60, 180]],
  ['notifications', true],
  ['language', 'auto'],
  ['theme', 'auto'],
  ['seeded', false],
  ['places', {}],
  ['sitesOff', []],
  ['hotKeys', {}],
  ['replaceKey', 'Shift'],
  ['openers', {}],
  ['rushFrom', 12],
];

/** Name, a value that has the form, values that do not. */
const forms: [SettingName, good: unknown[], bad: unknown[]][] = [
  ['member', ['m1', null], [1, {}]],
  [
    'thresholds',
    [[5], [43_200], [30, 60, 180], [10, 20, 30, 40, 50]],
    [[], [4], [43_201], [30.5], ['30'], [1, 2, 3, 4, 5, 6], [180, 30], [30, 30], 30],
  ],
  ['notifications', [true, false], ['yes', 1]],
  ['language', ['auto', 'zh-CN', 'en'], ['zh', 'fr']],
  ['theme', ['auto', 'light', 'dark'], ['black']],
  ['seeded', [true, false], ['true']],
  [
    'places',
    [{}, { pinduoduo: defaultPlace }, { a: { side: 'left', width: 280, collapsed: true } }],
    [
      [],
      { a: { ...defaultPlace, width: 279 } },
      { a: { ...defaultPlace, width: 521 } },
      { a: { side: 'top' } },
    ],
  ],
  ['sitesOff', [[], ['feige']], ['feige', [1]]],
  [
    'hotKeys',
    [{}, { search: 'Alt+KeyQ', rush: '' }, { next: 'F2' }],
    [[], { search: 'q' }, { search: 'Alt+' }, { search: 'Alt+<b>' }],
  ],
  ['replaceKey', ['Shift', 'Ctrl'], ['Alt', '']],
  ['openers', [{}, { '*': '/、', jd: '' }, { jd: '、' }], [{ '*': 'x' }, { '*': '//、' }, '/']],
  ['rushFrom', [0, 12, 99], [-1, 100, 1.5, '12']],
];

describe('settings', () => {
  test.each(defaults)('%s starts as %j', (name, expected) => {
    expect(settingValue(name, undefined)).toEqual(expected);
  });

  test.each(forms)('%s keeps its form', (name, good, bad) => {
    const fallback = settingValue(name, undefined);
    for (const value of good) {
      expect(settingValue(name, value)).toEqual(value);
      expect(() => checkSetting(name, value as never)).not.toThrow();
    }
    for (const value of bad) {
      expect(settingValue(name, value), JSON.stringify(value)).toEqual(fallback);
      expect(() => checkSetting(name, value as never), JSON.stringify(value)).toThrow();
    }
  });

  test('the tables above name every setting', () => {
    expect(forms.map(([name]) => name)).toEqual(defaults.map(([name]) => name));
  });

  test('the default place of the panel is allowed', () => {
    expect(() => checkSetting('places', { any: defaultPlace })).not.toThrow();
  });
});
