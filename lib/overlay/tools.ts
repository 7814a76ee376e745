import { compile } from '../guard/rules';
import { propsOf } from '../sites/read/props';
import { BoxOwner } from './box-owner';
import { createExtras } from './extras';
import { createFiller } from './filler';
import { createFingers } from './fingers';
import { createGuardStrip } from './guard-strip';
import { createListMarks } from './list-marks';
import { showFarewell } from './notice';
import { Reporter } from './reporter';
import { createResize } from './resize';

/** What a page needs only once its chat desk stands there: a script of its own, so that loading pages pay less. */
export const tools = {
  BoxOwner,
  compile,
  createExtras,
  createFiller,
  createFingers,
  createGuardStrip,
  createListMarks,
  createResize,
  propsOf,
  showFarewell,
  Reporter,
};

export type Tools = typeof tools;
