import { compile } from '../guard/rules';
import { createFiller } from './filler';
import { createGuardStrip } from './guard-strip';
import { watchHotKeys } from './hotkeys';
import { createListMarks } from './list-marks';
import { showFarewell } from './notice';
import { Reporter } from './reporter';
import { createResize } from './resize';
import { RowClick } from './row-click';

/** What a page needs only once its chat desk stands there: a script of its own, so that loading pages pay less. */
export const tools = {
  compile,
  createFiller,
  createGuardStrip,
  createListMarks,
  createResize,
  showFarewell,
  watchHotKeys,
  Reporter,
  RowClick,
};

export type Tools = typeof tools;
