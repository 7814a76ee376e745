import { execCommand } from './exec-command';
import { pasteEvent } from './paste-event';
import type { Technique } from './technique';
import { valueSetter } from './value-setter';

/** In the order in which they were right in every editor tried; the first that suits and takes wins. */
export const techniques: readonly Technique[] = [pasteEvent, execCommand, valueSetter];
