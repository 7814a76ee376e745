import { describe, expect, test } from 'vitest';
import { languageFor } from '../../lib/words/i18n';
import { namespaces, resources } from '../../lib/words/resources';

type Texts = Record<string, string>;
const rooms = Object.entries(namespaces as Record<string, { zh: Texts; en: Texts }>);

/** Texts that are signs, the same in every language, or hold nothing but values. */
const withoutChinese = new Set(['buyers:by', 'library:guardHit', 'options:language_en']);

/** English texts that quote what stands in the Chinese product or its files. */
const withChinese = /^(phrases:search|options:language_zh-CN)$/;

const placeholders = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)].map(([, name]) => name).sort();

test('every text on the list of exceptions exists', () => {
  const known = new Set(rooms.flatMap(([room, { zh }]) => Object.keys(zh).map((key) => `${room}:${key}`)));
  expect([...withoutChinese].filter((key) => !known.has(key))).toEqual([]);
});

test('there is something to compare', () => {
  expect(rooms.length).toBeGreaterThan(10);
  expect(Object.keys(resources.zh)).toEqual(Object.keys(resources.en));
});

describe.each(rooms)('%s', (room, { zh, en }) => {
  test('both languages have the same keys, in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });

  test('both languages put in the same values', () => {
    for (const [key, text] of Object.entries(zh)) {
      // Plural forms may leave a count out, never bring a new one in.
      expect(placeholders(en[key] ?? ''), `${room}:${key}`).toEqual(placeholders(text));
    }
  });

  test('Chinese is Chinese', () => {
    const strange = Object.entries(zh).filter(
      ([key, text]) => !/\p{Script=Han}/u.test(text) && !withoutChinese.has(`${room}:${key}`),
    );
    expect(strange).toEqual([]);
  });

  test('English is English', () => {
    const strange = Object.entries(en).filter(
      ([key, text]) =>
        /\p{Script=Han}|[\u3000-\u303f\uff00-\uff65]/u.test(text) && !withChinese.test(`${room}:${key}`),
    );
    expect(strange).toEqual([]);
  });

  test('no text is empty, cut or sloppy', () => {
    for (const [key, text] of [...Object.entries(zh), ...Object.entries(en)]) {
      expect(text, `${room}:${key}`).toBe(text.trim());
      expect(text, `${room}:${key}`).not.toBe('');
      expect(text, `${room}:${key}`).not.toMatch(/\.\.\.|TODO|XXX|undefined/);
      expect((text.match(/\{\{/g) ?? []).length, `${room}:${key}`).toBe((text.match(/\}\}/g) ?? []).length);
    }
  });
});

test.each([
  ['auto', 'zh-CN', 'zh'],
  ['auto', 'zh-TW', 'zh'],
  ['auto', 'ja', 'zh'],
  ['auto', 'en', 'en'],
  ['auto', 'EN-us', 'en'],
  ['zh-CN', 'en', 'zh'],
  ['en', 'zh-CN', 'en'],
] as const)('the setting %s in a browser that speaks %s gives %s', (setting, ui, expected) => {
  expect(languageFor(setting, ui)).toBe(expected);
});
