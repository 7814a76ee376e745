import type { Phrase } from '../../records/phrase.record';
import { afterSales } from './after-sales';
import { afterSalesByTrade } from './after-sales-by-trade';
import { calmAndInvoice } from './calm-and-invoice';
import { checkOrder } from './check-order';
import { delivery } from './delivery';
import { dispatch } from './dispatch';
import { farewell } from './farewell';
import { introduce } from './introduce';
import { introduceClothesAndBeauty } from './introduce-clothes-and-beauty';
import { introduceDigitalAndFood } from './introduce-digital-and-food';
import { offers } from './offers';
import type { StarterGroup } from './starter-group';
import { urgePayment } from './urge-payment';
import { welcome } from './welcome';

/** The library by stage and trade, in the order of a talk. Large: import it lazily. */
export const starterGroups: StarterGroup[] = [
  ...welcome,
  ...introduce,
  ...introduceClothesAndBeauty,
  ...introduceDigitalAndFood,
  ...offers,
  ...urgePayment,
  ...checkOrder,
  ...dispatch,
  ...delivery,
  ...afterSales,
  ...afterSalesByTrade,
  ...calmAndInvoice,
  ...farewell,
];

/** The same as a new shop's library: period and trade become tags, so that search and chips find them. */
export const starterPhrases: Pick<Phrase, 'title' | 'text' | 'code' | 'stage' | 'tags'>[] =
  starterGroups.flatMap(({ stage, trade, period, phrases }) =>
    phrases.map(({ code, title, text, tags }) => ({
      code,
      title,
      text,
      stage,
      tags: [...new Set([period, ...(trade === '通用' ? [] : [trade]), ...tags])],
    })),
  );
