/** Signs that open the palette where nothing else was set: both are one key away from any input method. */
export const defaultOpeners = '/、';

/** What can be chosen; the last switches the palette off. */
export const openerChoices = ['/、', '/', '、', ''] as const;

/** The signs that open the palette on `site`, after what was set by site id; `*` counts for all others. */
export const openersFor = (site: string, own: Readonly<Record<string, string>>): string =>
  own[site] ?? own['*'] ?? defaultOpeners;
