import { expect, test } from 'vitest';
import { Alphabet } from '../../../lib/phrases/search/alphabet';

const texts = ['\n专用 ok', '\n一二三专🎁', '\n用用'];

test('the same place in the numbers as in the text', () => {
  const alphabet = new Alphabet();
  const coded = texts.map((text) => alphabet.write(text));
  for (const [i, text] of texts.entries()) {
    expect(coded[i]).toHaveLength(text.length);
    for (const word of ['专', '专用', 'ok', '🎁', '用', '二三'])
      expect(coded[i]?.indexOf(alphabet.find(word) ?? ''), word).toBe(text.indexOf(word));
  }
});

test('what no text holds is not looked for', () => {
  const alphabet = new Alphabet();
  for (const text of texts) alphabet.write(text);
  expect(alphabet.find('专中')).toBeUndefined();
});

test('restored from its signs it writes the same', () => {
  const alphabet = new Alphabet();
  // More than share one larger byte.
  const many = String.fromCharCode(...Array.from({ length: 5000 }, (_, i) => 0x4e00 + i));
  const coded = alphabet.write(many);
  expect(new Set(coded).size).toBe(5000);
  expect(new Alphabet(alphabet.signs).find(many)).toBe(coded);
});
