import { writeSetting } from '../../lib/settings/commands';
import type { FlowBarState } from '../../lib/settings/rules';
import { useMember } from '../members/use-writer';
import { useSetting } from '../settings/use-setting';

/** How who works now wants the flow bar and its questions; kept for each member. */
export function useBarState() {
  const memberId = useMember()?.id ?? '';
  const bars = useSetting('flowBar');
  const open = useSetting('flowAsksOpen');
  const asks = open.includes(memberId);
  return {
    bar: bars[memberId] ?? 'open',
    setBar: (state: FlowBarState) => writeSetting('flowBar', { ...bars, [memberId]: state }),
    asks,
    setAsks: (shown: boolean) => {
      const others = open.filter((id) => id !== memberId);
      return writeSetting('flowAsksOpen', shown ? [...others, memberId] : others);
    },
  };
}
