import { useCallback, useEffect, useState } from 'react';
import { calm, followCrowd, type Rush, switchRush } from '../../lib/phrases/rush';
import { useSetting } from '../settings/use-setting';

export interface RushMode {
  on: boolean;
  toggle: () => void;
  /** The mouse came over the list, or left it. */
  point: (over: boolean) => void;
}

/** Rush mode, by hand or by the number of buyers that wait. */
export function useRush(waiting: number): RushMode {
  const from = useSetting('rushFrom');
  const [pointed, point] = useState(false);
  const [rush, setRush] = useState<Rush>(calm);
  useEffect(() => {
    setRush((before) => followCrowd(before, { waiting, from, pointed }));
  }, [waiting, from, pointed]);
  const toggle = useCallback(() => setRush(switchRush), []);
  return { on: rush.on, toggle, point };
}
