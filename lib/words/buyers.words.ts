export const buyers = {
  zh: {},
  en: {},
} as const;
