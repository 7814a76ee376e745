/** Joins class names; falsy parts are dropped. */
export const classes = (...parts: (string | false | undefined | null)[]): string =>
  parts.filter(Boolean).join(' ');
