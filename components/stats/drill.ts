import type { TurnFigure } from '../../lib/stats/select';

interface Titled {
  title: string;
}

/** A list of turns; of one day where `day` names it. */
export type TurnDrill =
  | (Titled & { kind: 'turns'; figure: TurnFigure; day?: string })
  | (Titled & { kind: 'waiting' });

/** Which list stands behind a figure, and what it is called. */
export type Drill = TurnDrill | (Titled & { kind: 'phrases' | 'edited' }) | (Titled & { kind: 'outcomes' });

/** Opens the list behind a figure. */
export type OpenDrill = (drill: Drill) => void;
