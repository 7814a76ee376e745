/** Words that ask a buyer to be patient: for a moment, or until later. */
const words = { holdOn: ['稍等', '稍候', 'moment'], later: ['稍后', '晚点', 'later'] } as const;
export type HoldOn = keyof typeof words;

interface Titled {
  title: string;
  tags: readonly string[];
}

/**
 * The phrase that asks for patience: the first whose title says so, else by its tags. Where none speaks of later, one
 * that asks for a moment does. Texts are not searched: many say 稍等 and then something quite different.
 * @param phrases the best first
 */
export function holdOnPhrase<T extends Titled>(phrases: readonly T[], kind: HoldOn): T | undefined {
  const says = (text: string) => words[kind].some((word) => text.toLowerCase().includes(word));
  return (
    phrases.find(({ title }) => says(title)) ??
    phrases.find(({ tags }) => tags.some(says)) ??
    (kind === 'later' ? holdOnPhrase(phrases, 'holdOn') : undefined)
  );
}
