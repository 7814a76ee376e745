export const options = {
  zh: {},
  en: {},
} as const;
