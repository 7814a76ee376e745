import { expect, test } from 'vitest';
import { cleanFolder, foldersOf, inFolder } from '../../lib/phrases/folders';

test.each([
  [' 退换 / 七天 ', '退换/七天'],
  ['/退换//七天/', '退换/七天'],
  ['退换／七天', '退换/七天'],
  [' / ', ''],
])('%j is stored as %j', (typed, stored) => {
  expect(cleanFolder(typed)).toBe(stored);
});

test('the folders of a stage, with those above them', () => {
  const phrases = ['退换/七天/运费', '退换/质量', '', '查件'].map((folder) => ({ stage: '售后', folder }));
  expect(foldersOf([...phrases, { stage: '物流', folder: '别处' }], '售后')).toEqual(
    ['退换', '退换/七天', '退换/七天/运费', '退换/质量', '查件'].sort((a, b) => a.localeCompare(b, 'zh')),
  );
  const folders = (folder: string) => inFolder(phrases, '售后', folder).map((one) => one.folder);
  expect(folders('退换')).toEqual(['退换/七天/运费', '退换/质量']);
  expect(folders('退')).toEqual([]);
  expect(folders('')).toHaveLength(4);
});
