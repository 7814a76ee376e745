import type { TFunction } from 'i18next';

/** `28秒`, `3分12秒`, `2时5分`; a dash where nothing was measured. */
export function formatSeconds(seconds: number | undefined, t: TFunction): string {
  if (seconds === undefined) return '—';
  const whole = Math.round(seconds);
  if (whole < 60) return t('stats:seconds', { s: whole });
  if (whole < 3600) return t('stats:minutes', { m: Math.floor(whole / 60), s: whole % 60 });
  return t('stats:hours', { h: Math.floor(whole / 3600), m: Math.floor((whole % 3600) / 60) });
}

/** `97%`; a dash where nothing was measured. Rounded down, so that 100% means all. */
export const formatShare = (share: number | undefined): string =>
  share === undefined ? '—' : share > 0 && share < 0.01 ? '<1%' : `${Math.floor(share * 100 + 1e-9)}%`;
