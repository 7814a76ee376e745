import { absoluteTerms } from './data/absolute-terms.guard';
import { invoiceRefusal } from './data/invoice-refusal.guard';
import { jdWords } from './data/jd-words.guard';
import { offPlatform } from './data/off-platform.guard';
import { phoneNumbers } from './data/phone-numbers.guard';
import { privatePayment } from './data/private-payment.guard';
import { reviewReward } from './data/review-reward.guard';
import type { GuardRule } from './rule';

/** The rules that every shop starts with. Data only: what posts or compiles them decides when they load. */
export const builtInRules: GuardRule[] = [
  ...offPlatform,
  ...phoneNumbers,
  ...reviewReward,
  ...invoiceRefusal,
  ...privatePayment,
  ...jdWords,
  ...absoluteTerms,
];
