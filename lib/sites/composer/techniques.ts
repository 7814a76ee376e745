import { execCommand } from './exec-command';
import { pasteEvent } from './paste-event';
import { kindOf, type Technique } from './technique';
import { valueSetter } from './value-setter';

/** In the order in which they were right in every editor tried; the first that suits and takes wins. */
const techniques: readonly Technique[] = [pasteEvent, execCommand, valueSetter];

/** Those that suit `box`, in the order that its profile names, else in the usual one. */
export function techniquesFor(names: string[] | undefined, box: HTMLElement): Technique[] {
  const kind = kindOf(box);
  const named = names?.flatMap((name) => techniques.find((technique) => technique.name === name) ?? []);
  return (named ?? techniques).filter((technique) => technique.suits(box, kind));
}
