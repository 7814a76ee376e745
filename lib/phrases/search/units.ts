/** One thing to match at one position: a written character, or letters for its sound. */
export type Unit = { sign: string } | { letters: string };

/** The longest run of written characters, and how far from the beginning it stands. */
export function longestWritten(units: readonly Unit[]): { from: number; text: string } {
  let best = { from: 0, text: '' };
  for (let from = 0; from < units.length; from++) {
    let text = '';
    for (let k = from; k < units.length; k++) {
      const unit = units[k] as Unit;
      if (!('sign' in unit)) break;
      text += unit.sign;
    }
    if (text.length > best.text.length) best = { from, text };
  }
  return best;
}
