import type { HandoverItem } from '../records/handover.record';
import type { Note } from '../records/note.record';

/** What a draft is drawn up from. */
export interface HandoverSources {
  waits: { id: string; buyerKey: string; nick: string; waitingSince: number }[];
  openNotes: Note[];
  /** Nick by buyer key. */
  nicks: Map<string, string>;
}

/**
 * The lines of a handover: buyers who wait, with their newest open note beside them, then the open notes of all
 * others. One line per buyer and note, oldest wait first.
 */
export function draftItems({ waits, openNotes, nicks }: HandoverSources): HandoverItem[] {
  const waiting = new Set(waits.map(({ buyerKey }) => buyerKey));
  const waitLines = waits.map(({ id, buyerKey, nick, waitingSince }): HandoverItem => {
    const note = openNotes.findLast((open) => open.buyerKey === buyerKey);
    return { id: `wait:${id}`, kind: 'wait', buyerKey, nick, text: note?.text ?? '', waitingSince };
  });
  const noteLines = openNotes
    .filter(({ buyerKey }) => !waiting.has(buyerKey))
    .map(({ id, buyerKey, text }): HandoverItem => {
      return {
        id: `note:${id}`,
        kind: 'note',
        buyerKey,
        nick: nicks.get(buyerKey) ?? '?',
        text,
        waitingSince: null,
      };
    });
  return [...waitLines, ...noteLines];
}

/** The card as plain text for 复制 and for printing. */
export function handoverText(
  handover: { fromName: string; items: HandoverItem[]; remark: string },
  words: { title: string; waits: string; notes: string; remark: string },
): string {
  const part = (title: string, kind: HandoverItem['kind']) => {
    const lines = handover.items.filter((item) => item.kind === kind);
    return lines.length === 0
      ? []
      : [`${title} ${lines.length}`, ...lines.map(({ nick, text }) => `- ${nick}${text ? `:${text}` : ''}`)];
  };
  return [
    words.title,
    ...part(words.waits, 'wait'),
    ...part(words.notes, 'note'),
    ...(handover.remark ? [`${words.remark}:${handover.remark}`] : []),
  ].join('\n');
}
