import { changeSetting } from '../../lib/settings/commands';
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
    setBar: (state: FlowBarState) => changeSetting('flowBar', (all) => ({ ...all, [memberId]: state })),
    asks,
    setAsks: (shown: boolean) =>
      changeSetting('flowAsksOpen', (all) => {
        const others = all.filter((id) => id !== memberId);
        return shown ? [...others, memberId] : others;
      }),
  };
}
