import { useTranslation } from 'react-i18next';
import { desktopSite } from '../../lib/buyers/rules';
import { second } from '../../lib/kernel/clock';
import type { WaitingBuyer } from '../../lib/waits/queries';
import { formatWait, isGuessed, untilBuyerWrites, urgency } from '../../lib/waits/rules';
import { isAwake } from '../../lib/waits/steps';
import { deadlineOf } from '../../lib/waits/thresholds';
import type { Presence } from './use-shops';
import type { Standing } from './wait-sign';

export interface WaitWords {
  standing: Standing;
  /** The time left, the time over, or when the reminder comes again. */
  time: string;
  waited: string;
  site: string;
  /** Where the buyer is and who knows them: shop, last member, whether the page runs. */
  where: string;
  /** Everything, in one sentence. */
  all: string;
}

/** What a row of the list says about one wait. @param now ms since 1970 */
export function useWaitWords(
  wait: WaitingBuyer,
  {
    now,
    preview,
    presence,
    siteName,
    shopName,
  }: { now: number; preview: string; presence: Presence; siteName: string; shopName: string },
): WaitWords {
  const { t } = useTranslation();
  const site = wait.site === desktopSite ? shopName : siteName;
  const put = wait.muted ? 'muted' : isAwake(wait, now) ? undefined : 'snoozed';
  const standing = put ?? urgency(wait.waitingSince, wait.thresholds, now);
  const waited = (isGuessed(wait) ? t('waits:estimated') : '') + formatWait(now - wait.waitingSince);
  const where = [
    site,
    site === shopName ? undefined : shopName,
    wait.lastBy === undefined ? undefined : t('waits:lastBy', { name: wait.lastBy }),
  ]
    .filter(Boolean)
    .join(' · ');
  const time = timeOf();
  const all = [
    time,
    t('waits:waited', { time: waited }),
    where,
    wait.tags.map(({ name }) => name).join(' '),
    preview,
    presence === 'live' ? undefined : t(`waits:${presence}Hint`),
    t(`waits:source_${wait.source}`),
  ];
  return { standing, time, waited, site, where, all: all.filter(Boolean).join('\n') };

  function timeOf(): string {
    if (wait.muted) return t('waits:silent');
    if (wait.snoozedUntil === untilBuyerWrites) return t('waits:wakesAtWords');
    if (put === 'snoozed') return t('waits:wakesIn', { time: formatWait((wait.snoozedUntil ?? now) - now) });
    const left = deadlineOf(wait) - now;
    if (left === Number.POSITIVE_INFINITY) return waited;
    const guess = isGuessed(wait) ? t('waits:estimated') : '';
    // A countdown shows the second that has begun, so that it ends with 0:01 and not with 0:00.
    if (left > 0) return guess + t('waits:left', { time: formatWait(left + second - 1) });
    return guess + t('waits:over', { time: formatWait(-left) });
  }
}
