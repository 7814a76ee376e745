export const members = {
  zh: {},
  en: {},
} as const;
