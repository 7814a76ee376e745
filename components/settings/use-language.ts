import { useTranslation } from 'react-i18next';
import { type Language, languageOf } from '../../lib/words/i18n';

/** The language of the screen now. */
export const useLanguage = (): Language => languageOf(useTranslation().i18n);
