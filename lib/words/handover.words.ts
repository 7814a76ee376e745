export const handover = {
  zh: {},
  en: {},
} as const;
