import { fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { freshStore } from '../../store/fresh';
import { openLibrary } from './a-library';

vi.mock('../../../lib/bridge/ask', () => ({ ask: vi.fn() }));
freshStore();

let panel: Awaited<ReturnType<typeof openLibrary>>;
afterEach(() => panel.page.leave());

const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const paste = (content: BlobPart, type: string) =>
  fireEvent.paste(window, { clipboardData: { files: [new File([content], 'a.png', { type })] } });

test('an image that was pasted is what it holds, whatever it is called', async () => {
  panel = await openLibrary();
  paste('<svg onload="alert(1)"/>', 'image/png');
  await screen.findByText('a.png:名字像图片,内容却不是 PNG、JPG、GIF、WebP');
  expect(screen.queryByAltText('剪贴板里的图片')).toBeNull();
  paste(png, 'image/jpeg');
  const image = await screen.findByAltText('剪贴板里的图片');
  expect(image.getAttribute('src')).toMatch(/^data:image\/png;base64,/);
});

test('one that is too large is refused', async () => {
  panel = await openLibrary();
  paste(new Uint8Array(2 * 1024 * 1024 + 1), 'image/png');
  await screen.findByText('a.png:超过 2 MB,请先压缩');
});
