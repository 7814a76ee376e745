export const waits = {
  zh: {},
  en: {},
} as const;
