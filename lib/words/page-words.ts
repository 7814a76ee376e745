import type { i18n as Dictionary } from 'i18next';
import type { PageWords } from '../bridge/protocol';

/** The few texts that content scripts show themselves. */
export function pageWords({ t }: Dictionary): PageWords {
  return {
    panelTitle: t('page:panelTitle'),
    resize: t('page:resize'),
    guardHeld: t('page:guardHeld'),
    guardDisarm: t('page:guardDisarm'),
    guardInstead: t('page:guardInstead'),
    otherBuyer: t('page:otherBuyer', { from: '{from}', to: '{to}' }),
    replaced: t('page:replaced'),
    removed: t('page:removed'),
    tooDear: t('page:tooDear'),
    palette: t('page:palette'),
    paletteCount: t('page:paletteCount', { shown: '{shown}', total: '{total}' }),
    paletteNone: t('page:paletteNone'),
    paletteAlike: t('page:paletteAlike'),
    paletteKeys: t('page:paletteKeys'),
    paletteComposing: t('page:paletteComposing', { keys: '{keys}' }),
    paletteWaits: t('page:paletteWaits'),
  };
}
