import type { TFunction } from 'i18next';
import { sumOf } from '../../lib/stats/figures';
import type { Figures } from '../../lib/stats/queries';
import { formatTime } from '../ui/format-time';
import type { Drill } from './drill';
import { formatSeconds, formatShare } from './format';

/** A figure as a tile shows it. */
export interface Shown {
  name: string;
  value: string | number;
  formula: string;
  drill: Drill;
}

const turns = (
  t: TFunction,
  name: 'received' | 'answered' | 'turns' | 'firstReply' | 'averageReply' | 'medianReply' | 'p90Reply',
  value: string | number,
  kind: 'received' | 'answered' | 'turns' | 'firstReply' | 'replies',
): Shown => {
  const title = t(`stats:${name}`);
  return {
    name: title,
    value,
    formula: t(`stats:${name}Hint`),
    drill: { kind: 'turns', title, figure: { kind } },
  };
};

/** Figures that count buyers. Who waits now only goes with today. @param now ms */
export function countsShown(figures: Figures, now: number, t: TFunction): Shown[] {
  const { received, answered, waiting, peak, scope } = figures;
  const peakName = t('stats:peak');
  const at = peak && t('stats:peakAt', { time: formatTime(peak.at, now) });
  return [
    turns(t, 'received', received, 'received'),
    turns(t, 'answered', answered, 'answered'),
    scope.range === 'today'
      ? {
          name: t('stats:waitingNow'),
          value: waiting,
          formula: t('stats:waitingNowHint'),
          drill: { kind: 'waiting', title: t('stats:list_waiting') },
        }
      : turns(t, 'turns', figures.turns, 'turns'),
    {
      name: peakName,
      value: peak?.count ?? 0,
      formula: [t('stats:peakHint'), at].filter(Boolean).join(' '),
      drill: { kind: 'turns', title: peakName, figure: { kind: 'peak', at: peak?.at ?? 0 } },
    },
  ];
}

/** How long buyers waited. */
export function timesShown(figures: Figures, t: TFunction): Shown[] {
  return [
    turns(t, 'firstReply', formatSeconds(figures.firstReply, t), 'firstReply'),
    turns(t, 'averageReply', formatSeconds(figures.averageReply, t), 'replies'),
    turns(t, 'medianReply', formatSeconds(figures.medianReply, t), 'replies'),
    turns(t, 'p90Reply', formatSeconds(figures.p90Reply, t), 'replies'),
  ];
}

/** What was done: outcomes once there are any, and phrases. */
export function workShown(figures: Figures, t: TFunction): Shown[] {
  const { outcomes, outcomesSaid, received, phrasesUsed, phrasesSent } = figures;
  const [sold, phrases, changed] = [t('stats:sold'), t('stats:phrasesUsed'), t('stats:edited')];
  const outcome: Shown = {
    name: sold,
    value: formatShare(received === 0 ? undefined : Math.min(1, (outcomes.sold ?? 0) / received)),
    formula: t('stats:soldHint', { said: outcomesSaid, sold: outcomes.sold ?? 0 }),
    drill: { kind: 'outcomes', title: sold },
  };
  const count = sumOf(figures.edited);
  const edited: Shown = {
    name: changed,
    value: formatShare(count / phrasesSent),
    formula: t('stats:editedHint', { count, sent: phrasesSent, used: phrasesUsed }),
    drill: { kind: 'edited', title: changed },
  };
  return [
    ...(outcomesSaid > 0 ? [outcome] : []),
    {
      name: phrases,
      value: phrasesUsed,
      formula: t('stats:phrasesUsedHint'),
      drill: { kind: 'phrases', title: phrases },
    },
    ...(phrasesSent > 0 ? [edited] : []),
  ];
}
