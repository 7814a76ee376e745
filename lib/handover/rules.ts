import type { HandoverItem } from '../records/handover.record';
import type { Note } from '../records/note.record';

/** What a draft is drawn up from. */
export interface HandoverSources {
  waits: { id: string; buyerKey: string; nick: string; waitingSince: number }[];
  openNotes: Note[];
  /** Nick by buyer key. */
  nicks: Map<string, string>;
  /** That stand in the panel, and that some member has not confirmed. */
  notices: { id: string; text: string }[];
  /** Due in the checklist and not ticked. */
  checks: { id: string; text: string }[];
}

/**
 * The lines of a handover: buyers who wait, with their newest open note beside them, then the open notes of all
 * others, one line per buyer and note, oldest wait first; then what is about no buyer.
 */
export function draftItems(sources: HandoverSources): HandoverItem[] {
  const { waits, openNotes, nicks, notices, checks } = sources;
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
  const lines = (kind: 'notice' | 'check', rows: { id: string; text: string }[]) =>
    rows.map(({ id, text }): HandoverItem => {
      return { id: `${kind}:${id}`, kind, buyerKey: null, nick: '', text, waitingSince: null };
    });
  return [...waitLines, ...noteLines, ...lines('notice', notices), ...lines('check', checks)];
}

/** The card as plain text for 复制 and for printing. */
export function handoverText(
  handover: { fromName: string; items: HandoverItem[]; remark: string },
  words: Record<'title' | 'waits' | 'notes' | 'notices' | 'checks' | 'remark', string>,
): string {
  const part = (title: string, kind: HandoverItem['kind']) => {
    const lines = handover.items.filter((item) => item.kind === kind);
    return lines.length === 0
      ? []
      : [
          `${title} ${lines.length}`,
          ...lines.map(({ nick, text }) => `- ${[nick, text].filter(Boolean).join(':')}`),
        ];
  };
  return [
    words.title,
    ...part(words.waits, 'wait'),
    ...part(words.notes, 'note'),
    ...part(words.notices, 'notice'),
    ...part(words.checks, 'check'),
    ...(handover.remark ? [`${words.remark}:${handover.remark}`] : []),
  ].join('\n');
}
