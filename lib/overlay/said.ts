import type { Said } from '../bridge/protocol';
import type { Snapshot } from '../sites/snapshot';

/** More of a run than this tells nothing new. */
const most = 6;

/** What the open buyer waits to be answered; `undefined` where it is not sure who is open. For the panel only. */
export function saidIn({ open, messages, hooks }: Snapshot): Said | undefined {
  if (!open?.agrees) return undefined;
  const answered = messages.findLastIndex(({ role }) => role === 'me' || role === 'colleague');
  const texts = messages
    .slice(answered + 1)
    .filter(({ role }) => role === 'buyer')
    .map(({ text }) => text.slice(0, 300));
  const list = hooks['thread.list'];
  const fresh = messages.length === 0 && (list === 'matched' || list === 'fallback');
  return { texts: texts.slice(-most), fresh };
}
