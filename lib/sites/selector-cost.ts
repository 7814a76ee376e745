/** Without what stands in brackets and strings, whose commas and blanks mean nothing here. */
const bare = (css: string) => css.replace(/"[^"]*"|'[^']*'/g, 'x').replace(/\[[^\]]*\]/g, '[x]');

/**
 * Removes functional pseudo-classes from the inside out. `:is()`, `:where()`, `:has()` and "has no child" say what is
 * meant, the others only what is not.
 */
function withoutFunctions(css: string): string {
  let text = css.replace(/:not\(:has\(\*\)\)/g, 'x');
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(/:(?:is|where|has)\([^()]*\)/gi, 'x').replace(/:[\w-]+\([^()]*\)/g, ':that');
  }
  return text;
}

/** Would this find about everything? `*`, `body`, `:not(.x)` and the like would take the whole page for one row. */
export function isTooWide(css: string): boolean {
  return withoutFunctions(bare(css))
    .split(',')
    .some((part) => {
      const subject =
        part
          .trim()
          .split(/[\s>+~]+/)
          .at(-1) ?? '';
      return /^(\*|html|body)?$/i.test(subject.replace(/::?[\w-]+/g, ''));
    });
}

/** More `:has()` than this in one selector, or one that looks at all later siblings, can cost a page seconds. */
const mostHas = 2;

/** Can finding this take a browser unreasonably long? */
export function isTooSlow(css: string): boolean {
  const parts = bare(css)
    .split(/:has\(/i)
    .slice(1);
  return parts.length > mostHas || parts.some((part) => /^[^)]*~/.test(part));
}
