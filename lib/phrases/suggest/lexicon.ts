import type { Intent } from './intent';
import { after } from './lexicon/after';
import { complaints } from './lexicon/complaints';
import { fashion } from './lexicon/fashion';
import { gadgetsAndFood } from './lexicon/gadgets-and-food';
import { goods } from './lexicon/goods';
import { order } from './lexicon/order';
import { parcel } from './lexicon/parcel';
import { prices } from './lexicon/prices';
import { sending } from './lexicon/sending';
import { talk } from './lexicon/talk';

/**
 * What buyers ask for, by how they say it; data, to be widened. A narrow intent stands before the wide one that it is
 * part of: it is named as the reason, and being rare it brings its own phrase before the siblings.
 */
export const lexicon: readonly Intent[] = [
  ...[...complaints, ...fashion, ...gadgetsAndFood, ...prices, ...sending],
  ...[...parcel, ...order, ...goods, ...after, ...talk],
];

/**
 * Characters that tell what a message of the trade is about, whatever else in it is garbled. Like the intents, a closed
 * list: what was typed cannot be put together again from them.
 */
export const tellingCharacters: ReadonlySet<string> = new Set(
  '发货寄快递物流单到查丢签址改电码大小胖穿斤色差图料厚薄绒棉球透补断缺预尾券惠便宜折价减满活邮运费退换险款钱账坏破洞碎裂漏少错赠礼评星修保装用洗掉缩真假期存鲜票抬税付播员积班谢拜岁孕童老重长升寸批代消',
);

/**
 * What a buyer wants.
 * @param messages folded; parts of one sentence may come as several
 */
export function intentsIn(messages: readonly string[]): Intent[] {
  const whole = messages.join('');
  const wanted = lexicon.filter(
    ({ says, unless, aside }) => !aside && says.test(whole) && !unless?.test(whole),
  );
  if (wanted.length > 0) return wanted;
  return lexicon.filter(
    ({ says, unless, aside }) => aside && messages.some((text) => says.test(text) && !unless?.test(text)),
  );
}
