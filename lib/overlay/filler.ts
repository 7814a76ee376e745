import type { FillOutcome, PanelToPage, RefusedReason } from '../bridge/protocol';
import { fill } from '../sites/composer/fill';
import type { OpenReading } from '../sites/read';
import { copyText } from './clipboard';
import type { Layer } from './layer';
import type { RowClick } from './row-click';

type FillMessage = Extract<PanelToPage, { t: 'fill' }>;

/**
 * Fills for the buyer a phrase was chosen for, or says why not.
 * @param read reads the page anew; asked again right before the write
 */
export function createFiller(options: {
  layer: Layer;
  rowClick: RowClick;
  read: () => OpenReading;
}): (message: FillMessage) => Promise<FillOutcome> {
  const { layer, rowClick, read } = options;
  const target = (buyerId: string): HTMLElement | RefusedReason => {
    const { open, composer, ambiguous, refusal } = read();
    if (!open) return 'noBuyer';
    if (open.buyerId !== buyerId) return 'otherBuyer';
    if (ambiguous) return 'ambiguous';
    if (!open.agrees || rowClick.unfollowed(buyerId)) return 'disagree';
    if (refusal) return 'wrongBox';
    if (!composer) return 'noBox';
    const { disabled, readOnly } = composer as HTMLTextAreaElement;
    return disabled || readOnly ? 'disabled' : composer;
  };
  return ({ buyerId, text, replace }) =>
    fill({ text, replace, target: () => target(buyerId), copy: (copied) => copyText(layer, copied) });
}
