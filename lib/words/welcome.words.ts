export const welcome = {
  zh: {},
  en: {},
} as const;
