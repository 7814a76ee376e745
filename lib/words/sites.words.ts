export const sites = {
  zh: {},
  en: {},
} as const;
