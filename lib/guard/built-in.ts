import { absoluteTerms } from './data/absolute-terms.guard';
import { invoiceRefusal } from './data/invoice-refusal.guard';
import { jdWords } from './data/jd-words.guard';
import { medicalClaims } from './data/medical-claims.guard';
import { offPlatform } from './data/off-platform.guard';
import { outsideLinks } from './data/outside-links.guard';
import { personalData } from './data/personal-data.guard';
import { phoneNumbers } from './data/phone-numbers.guard';
import { privatePayment } from './data/private-payment.guard';
import { promises } from './data/promises.guard';
import { reviewReward } from './data/review-reward.guard';
import { rivals } from './data/rivals.guard';
import { rudeWords } from './data/rude-words.guard';
import { shipsEarlier } from './data/ships-earlier.guard';
import { wording } from './data/wording.guard';
import type { GuardRule } from './rule';

/** The rules that every shop starts with. Data only: what posts or compiles them decides when they load. */
export const builtInRules: readonly GuardRule[] = [
  ...offPlatform,
  ...outsideLinks,
  ...phoneNumbers,
  ...reviewReward,
  ...invoiceRefusal,
  ...privatePayment,
  ...personalData,
  ...medicalClaims,
  ...rudeWords,
  ...jdWords,
  ...rivals,
  ...absoluteTerms,
  ...promises,
  ...shipsEarlier,
  ...wording,
];

/**
 * Sites with rules about a wording of their own, for texts that may be used on any site. Names of rivals are left out:
 * everybody's own platform is somebody's rival.
 */
export const ruledSites: readonly string[] = [
  ...new Set(builtInRules.flatMap(({ group, sites }) => (sites === '*' || group === 'rivals' ? [] : sites))),
];
