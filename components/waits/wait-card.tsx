import { useTranslation } from 'react-i18next';
import { TagChip } from '../buyers/tag-chip';
import { Button } from '../ui/button';
import { classes } from '../ui/classes';
import { Pill } from '../ui/pill';
import { toneOf } from './tone';
import { useWaitWords } from './use-wait-words';
import { WaitMenu } from './wait-menu';
import { HoldOnButton, PresenceMark, TimeBar, type WaitProps } from './wait-row';
import { type Standing, WaitSign } from './wait-sign';

const edges: Record<Standing, string> = {
  fresh: 'border-line',
  warn: 'border-warn',
  late: 'border-late',
  snoozed: 'border-line',
  muted: 'border-line',
};

/** One waiting buyer where few wait: everything that is known stands there, and the buttons too. */
export function WaitCard(props: WaitProps) {
  const { wait, now, preview, presence, gone, acts } = props;
  const { t } = useTranslation();
  const { standing, time, waited, where } = useWaitWords(wait, props);
  const put = standing === 'snoozed' || standing === 'muted';
  return (
    <li
      className={classes(
        'relative overflow-hidden rounded-lg border bg-card px-2.5 py-1.5',
        edges[standing],
        gone && 'opacity-50',
      )}
    >
      <div className="flex items-center gap-1.5">
        <WaitSign standing={standing} size={14} />
        <b className="min-w-0 truncate" title={wait.nick}>
          {wait.nick}
        </b>
        <span className="flex h-[22px] min-w-0 flex-1 flex-wrap gap-1 overflow-hidden">
          {wait.tags.map((tag) => (
            <TagChip key={tag.id} tag={tag} />
          ))}
        </span>
        <span title={t(`waits:source_${wait.source}`)} className="flex-none">
          <Pill tone={put ? 'mute' : toneOf(standing)}>{gone ? t('waits:answered') : time}</Pill>
        </span>
      </div>
      {preview !== '' && <p className="truncate text-ink2">{preview}</p>}
      <div className="mt-0.5 flex items-center gap-1">
        <span className="flex min-w-0 flex-1 items-center gap-1 text-sm text-ink3">
          <span className="truncate" title={`${where} · ${t('waits:waited', { time: waited })}`}>
            {where}
          </span>
          <PresenceMark presence={presence} worded />
        </span>
        {!gone && (
          <>
            <HoldOnButton wait={wait} acts={acts} />
            <WaitMenu wait={wait} standing={standing} acts={acts} />
            <Button
              small
              look={standing === 'late' ? 'primary' : 'plain'}
              onClick={() => acts.go(wait)}
              aria-label={`${t('waits:go')} ${wait.nick}`}
            >
              {t('waits:go')}
            </Button>
          </>
        )}
      </div>
      {(standing === 'fresh' || standing === 'warn') && !gone && <TimeBar wait={wait} now={now} />}
    </li>
  );
}
