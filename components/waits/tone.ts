import type { Urgency } from '../../lib/waits/rules';
import type { Tone } from '../ui/pill';

/** The colour of a wait; the time in it says the same without colour. */
export const toneOf = (urgency: Urgency): Tone =>
  ({ fresh: 'mute', warn: 'warn', late: 'late' })[urgency] as Tone;
