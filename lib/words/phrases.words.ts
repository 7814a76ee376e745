export const phrases = {
  zh: {},
  en: {},
} as const;
