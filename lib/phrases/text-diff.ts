import { diffArrays } from 'diff';

/** A run of text that stands in both, only in the earlier, or only in the later one. */
export interface DiffRun {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** More edits than this, and two texts are simply two texts: no reader follows them letter by letter. */
const mostEdits = 400;

/** Chinese by character, words of letters and digits whole, an emoji in one piece. */
const unit = /[\p{Script=Latin}\d]+|\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|\p{M})*|./gsu;
const units = (text: string): string[] => text.match(unit) ?? [];

/** What became of a text. */
export function diffText(before: string, after: string): DiffRun[] {
  const changes = diffArrays(units(before), units(after), { maxEditLength: mostEdits });
  if (!changes) {
    const whole: DiffRun[] = [
      { kind: 'gone', text: before },
      { kind: 'new', text: after },
    ];
    return whole.filter(({ text }) => text !== '');
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'new' : removed ? 'gone' : 'same',
    text: value.join(''),
  }));
}
