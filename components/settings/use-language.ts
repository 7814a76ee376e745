import { useTranslation } from 'react-i18next';
import type { Language } from '../../lib/words/i18n';

/** The language of the screen now. */
export const useLanguage = (): Language => (useTranslation().i18n.language === 'en' ? 'en' : 'zh');
