import { useTranslation } from 'react-i18next';
import type { Language } from '../../lib/words/i18n';

export const languageOf = (i18n: { language: string }): Language => (i18n.language === 'en' ? 'en' : 'zh');

/** The language of the screen now. */
export const useLanguage = (): Language => languageOf(useTranslation().i18n);
