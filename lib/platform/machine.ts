/** Does this machine have the keys of a Mac? */
export const isMac = (): boolean => /^Mac/.test(navigator.platform);
