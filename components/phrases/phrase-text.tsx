/** A piece of a phrase as it will read: plain words, a value put in for a variable, or a variable without a value. */
export interface ShownPart {
  kind: 'text' | 'value' | 'missing';
  text: string;
}

/** Values stand out a little, so that the agent sees what was put in for this buyer. */
export function PhraseText({ parts }: { parts: ShownPart[] }) {
  return parts.map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      <span
        // biome-ignore lint/suspicious/noArrayIndexKey: parts are positional and never reordered
        key={index}
        className={
          part.kind === 'value'
            ? 'rounded-sm bg-link-soft px-0.5 text-link'
            : 'rounded-sm bg-warn-soft px-0.5 text-warn underline decoration-dotted'
        }
      >
        {part.text}
      </span>
    ),
  );
}
