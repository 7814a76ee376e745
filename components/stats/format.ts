import type { TFunction } from 'i18next';
import { day, hour, minute } from '../../lib/kernel/clock';

/** `28秒`, `3分12秒`, `2时5分`; a dash where nothing was measured. */
export function formatSeconds(seconds: number | undefined, t: TFunction): string {
  if (seconds === undefined) return '—';
  const whole = Math.round(seconds);
  if (whole < 60) return t('stats:seconds', { s: whole });
  if (whole < 3600) return t('stats:minutes', { m: Math.floor(whole / 60), s: whole % 60 });
  return t('stats:hours', { h: Math.floor(whole / 3600), m: Math.floor((whole % 3600) / 60) });
}

/**
 * By how much a time may be wrong: `5秒`, `5分`, `2时`, rounded up. Undefined where it is exact, or where a day says
 * that nobody knows. @param precision ms
 */
export function formatMargin(precision: number, t: TFunction): string | undefined {
  if (precision <= 0 || isUnknown(precision)) return undefined;
  const seconds = Math.ceil(precision / 1000);
  if (precision < 2 * minute) return t('stats:seconds', { s: seconds });
  if (precision < 2 * hour) return t('stats:wholeMinutes', { m: Math.ceil(precision / minute) });
  return t('stats:wholeHours', { h: Math.ceil(precision / hour) });
}

/** Nobody saw the wait begin: it may be any length longer. @param precision ms */
export const isUnknown = (precision: number): boolean => precision >= day;

/** `97%`; a dash where nothing was measured. Rounded down, so that 100% means all. */
export const formatShare = (share: number | undefined): string =>
  share === undefined ? '—' : share > 0 && share < 0.01 ? '<1%' : `${Math.floor(share * 100 + 1e-9)}%`;
