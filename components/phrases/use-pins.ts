import { useCallback, useMemo } from 'react';
import { writePin } from '../../lib/settings/commands';
import { useMember } from '../members/use-writer';
import { useSetting } from '../settings/use-setting';

const none: readonly string[] = [];

/** The phrases that who works now has pinned, in that order; `pin` adds one or takes it away. */
export function usePins(): { pins: readonly string[]; pin: (id: string, pinned: boolean) => void } {
  const memberId = useMember()?.id ?? null;
  const pins = useSetting('pins')[memberId ?? ''] ?? none;
  const pin = useCallback((id: string, pinned: boolean) => void writePin(memberId, id, pinned), [memberId]);
  return useMemo(() => ({ pins, pin }), [pins, pin]);
}
