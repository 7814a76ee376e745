import type { Definition } from './definition';
import { definitions } from './definitions';

/** To be raised when counts come about in another way though no definition changed. */
const form = 2;

/** Everything that decides what the day counts are, as a short text; counts made under another one are made anew. */
export function countMark(timeZones: Readonly<Record<string, string>>): string {
  const machine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const decides = JSON.stringify([
    form,
    definitions.map(decidesOf),
    Object.entries(timeZones).sort(),
    machine,
  ]);
  let hash = 0;
  for (const sign of decides) hash = (Math.imul(hash, 31) + (sign.codePointAt(0) ?? 0)) | 0;
  return `${form}.${(hash >>> 0).toString(36)}`;
}

/** A definition without its words: saying it better changes no figure. */
const decidesOf = ({
  name: _name,
  formula: _formula,
  unseen: _unseen,
  source: _source,
  ...rest
}: Definition) => rest;
