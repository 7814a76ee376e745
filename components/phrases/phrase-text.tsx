/** A piece of a phrase as it will read: plain words, a value put in, something that will be asked, or a mistake. */
export interface ShownPart {
  kind: 'text' | 'value' | 'asked' | 'wrong';
  text: string;
}

/** The same as plain words. */
export const textOf = (parts: readonly ShownPart[]): string => parts.map(({ text }) => text).join('');

const looks = {
  value: 'bg-link-soft text-link',
  asked: 'bg-warn-soft text-warn underline decoration-dotted',
  wrong: 'text-late underline decoration-wavy underline-offset-3',
};

/** Values stand out a little, so that the agent sees what was put in for this buyer. */
export function PhraseText({ parts }: { parts: readonly ShownPart[] }) {
  return parts.map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts are positional and never reordered
      <span key={index} className={`rounded-sm px-0.5 ${looks[part.kind]}`}>
        {part.text}
      </span>
    ),
  );
}
