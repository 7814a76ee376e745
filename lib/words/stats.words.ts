export const stats = {
  zh: {},
  en: {},
} as const;
