import { moreOf } from '../bundle-images';
import { readBundle } from '../phrases-json';
import { type Format, SURE } from './format';
import { listRows } from './list-rows';

/** Our own bundle. One of a newer version is refused before any format is asked. */
export const huabianJson: Format = {
  id: 'huabian-json',
  name: { zh: '话边话术文件', en: 'Huabian phrases' },
  claims: (content) =>
    content.kind === 'data' && readBundle(content.data) !== undefined ? SURE.signature + 1 : SURE.no,
  read: (content) => {
    const phrases = (content.kind === 'data' ? readBundle(content.data)?.phrases : undefined) ?? [];
    return listRows(phrases, { ours: true }).map((row, index) => {
      const more = moreOf(phrases[index]);
      return more ? { ...row, more } : row;
    });
  },
};
