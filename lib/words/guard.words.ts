export const guard = {
  zh: {},
  en: {},
} as const;
