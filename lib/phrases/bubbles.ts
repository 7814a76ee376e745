/** A line of nothing but hyphens parts two bubbles; full-width ones, which Chinese input methods write, too. */
const parting = /^[ \t]*[-－—]{3,}[ \t]*$/gm;

/** Where the messages stand that a text is to be sent as, in UTF-16 offsets, without blanks around them. */
export function bubblePlaces(text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  const take = (from: number, to: number) => {
    const raw = text.slice(from, to);
    const bubble = raw.trim();
    if (bubble === '') return;
    const start = from + raw.indexOf(bubble);
    places.push({ start, end: start + bubble.length });
  };
  let begun = 0;
  for (const { index, 0: line } of text.matchAll(parting)) {
    take(begun, index);
    begun = index + line.length;
  }
  take(begun, text.length);
  return places;
}

/** The messages that a text is to be sent as. */
export const bubblesOf = (text: string): string[] =>
  bubblePlaces(text).map(({ start, end }) => text.slice(start, end));

/** What parts two bubbles, as the form writes it. */
export const bubbleLine = '\n---\n';
