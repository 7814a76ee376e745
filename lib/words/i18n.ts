import i18next from 'i18next';
import { browser } from 'wxt/browser';
import { readSetting } from '../settings/queries';
import { namespaces, resources } from './resources';

export type Language = 'zh' | 'en';

/** The dictionary of worker and screens. Content scripts get their few words with the mount answer. */
export const i18n = i18next.createInstance();

void i18n.init({
  lng: 'zh',
  fallbackLng: 'zh',
  ns: Object.keys(namespaces),
  defaultNS: 'common' as never,
  resources,
  interpolation: { escapeValue: false },
  initAsync: false,
  returnNull: false,
});

/** The language that a dictionary speaks now. */
export const languageOf = ({ language }: { language: string }): Language => (language === 'en' ? 'en' : 'zh');

/** `auto` follows the browser, but only to English; everything else is served in Chinese. */
export function languageFor(setting: 'auto' | 'zh-CN' | 'en', uiLanguage: string): Language {
  if (setting === 'auto') return uiLanguage.toLowerCase().startsWith('en') ? 'en' : 'zh';
  return languageOf({ language: setting });
}

/** Reads the setting and switches the dictionary to it. */
export async function applyLanguage(): Promise<Language> {
  const language = languageFor(await readSetting('language'), browser.i18n.getUILanguage());
  if (i18n.language !== language) await i18n.changeLanguage(language);
  return language;
}
