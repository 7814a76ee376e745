import { describe, expect, test } from 'vitest';
import { base64Of } from '../../lib/kernel/base64';
import { imageId, imageTypeOf, judgeImage, largestImage } from '../../lib/phrases/image-type';

const bytes = (...list: number[]) => Uint8Array.from([...list, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const words = (text: string) => new TextEncoder().encode(text);

describe('what kind of image bytes are', () => {
  test.each([
    ['png', png, 'image/png'],
    ['jpeg', bytes(0xff, 0xd8, 0xff, 0xe0), 'image/jpeg'],
    ['gif', words('GIF89a......'), 'image/gif'],
    ['webp', words('RIFF1234WEBPVP8 '), 'image/webp'],
    ['wav', words('RIFF1234WAVEfmt '), undefined],
    ['svg', words('<svg onload="alert(1)"/>'), undefined],
    ['cut off', Uint8Array.of(0x89, 0x50), undefined],
    ['nothing', new Uint8Array(), undefined],
  ])('%s', (_, content, type) => {
    expect(imageTypeOf(content)).toBe(type);
  });
});

describe('what is taken', () => {
  test.each([
    ['an image under another image’s name', png, 'image/jpeg', 'image/png'],
    ['a page that calls itself an image', words('<html>'), 'image/png', 'imageLies'],
    ['a drawing with scripts', words('<svg/>'), 'image/svg+xml', 'imageLies'],
    ['a text', words('您好'), 'text/plain', 'imageNone'],
    ['too much', new Uint8Array(largestImage + 1), 'image/png', 'imageTooLarge'],
  ])('%s', (_, content, claimed, verdict) => {
    expect(judgeImage(content, claimed)).toBe(verdict);
  });
});

test('an id follows from the content alone', async () => {
  expect(await imageId(png)).toMatch(/^[0-9a-f]{64}$/);
  expect(await imageId(Uint8Array.from(png))).toBe(await imageId(png));
  expect(await imageId(Uint8Array.of(1))).not.toBe(await imageId(png));
});

test('base64 of the largest image', () => {
  const many = Uint8Array.from({ length: 100_000 }, (_, at) => at % 251);
  expect(base64Of(many)).toBe(Buffer.from(many).toString('base64'));
});
