import type { Definition } from './definition';
import { feige } from './definitions/feige';
import { jd } from './definitions/jd';
import { kuaishou } from './definitions/kuaishou';
import { local } from './definitions/local';
import { pinduoduo } from './definitions/pinduoduo';
import { shopee } from './definitions/shopee';
import { taobao } from './definitions/taobao';
import { tiktokShop } from './definitions/tiktok-shop';
import { xiaohongshu } from './definitions/xiaohongshu';

export { local };

/** Of all platforms whose definitions are known; the local one first. */
export const definitions: readonly Definition[] = [
  local,
  ...feige,
  ...pinduoduo,
  ...jd,
  ...kuaishou,
  ...xiaohongshu,
  ...taobao,
  ...shopee,
  ...tiktokShop,
];

/** What is counted on a site: the local definition, and the platform's own. */
export const definitionsFor = (site: string): Definition[] =>
  definitions.filter(({ sites }) => sites.length === 0 || sites.includes(site));
