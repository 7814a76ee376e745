import type { Node } from '@tiptap/pm/model';

/** A ProseMirror document as lines: one per block, and one per hard break in it. */
export function docLines(doc: Node): string {
  const lines: string[] = [];
  doc.forEach((block) => {
    lines.push(block.textBetween(0, block.content.size, '\n', '\n'));
  });
  return lines.join('\n');
}
