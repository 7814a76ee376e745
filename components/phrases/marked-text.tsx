import type { Span } from '../../lib/phrases/search/spans';

/** A text in which what was searched for stands out. */
export function MarkedText({ text, spans }: { text: string; spans: readonly Span[] }) {
  const parts: { text: string; start: number; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push({ text: text.slice(at, start), start: at, marked: false });
    parts.push({ text: text.slice(start, end), start, marked: true });
    at = end;
  }
  parts.push({ text: text.slice(at), start: at, marked: false });
  return parts.map((part) =>
    part.marked ? (
      <mark key={part.start} className="rounded-sm bg-brand-soft text-brand-ink">
        {part.text}
      </mark>
    ) : (
      part.text
    ),
  );
}
