import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuplicateGroup } from '../../../lib/phrases/duplicates';
import type { Phrase } from '../../../lib/records/phrase.record';
import { Button } from '../../ui/button';
import { Pill } from '../../ui/pill';

/** One group of phrases that say the same; one of them is chosen to stay. */
export function DuplicateItem(props: {
  group: DuplicateGroup;
  /** Offered to stay. */
  best: string;
  byId: ReadonlyMap<string, Phrase>;
  uses: ReadonlyMap<string, number>;
  onMerge: ((keep: string) => void) | undefined;
}) {
  const { group, best, byId, uses, onMerge } = props;
  const { t } = useTranslation();
  const name = useId();
  const [chosen, setChosen] = useState<string>();
  const keep = chosen !== undefined && group.ids.includes(chosen) ? chosen : best;
  return (
    <li className="rounded-lg border border-line px-3 py-2">
      <div className="mb-1 flex items-center gap-2">
        <Pill tone={group.exact ? 'warn' : 'mute'}>{t(group.exact ? 'table:exact' : 'table:near')}</Pill>
        <span className="flex-1 text-sm text-ink3 tabular-nums">
          {t('table:found', { count: group.ids.length })}
        </span>
        {onMerge && (
          <Button small onClick={() => onMerge(keep)}>
            {t('table:mergeGroup')}
          </Button>
        )}
      </div>
      {group.ids.map((id) => {
        const phrase = byId.get(id);
        if (!phrase) return null;
        const { title, text, stage, tags } = phrase;
        return (
          <label key={id} className="flex cursor-pointer items-baseline gap-2 rounded-md px-1 hover:bg-hover">
            <input
              type="radio"
              name={name}
              aria-label={t('table:keep', { title })}
              checked={keep === id}
              onChange={() => setChosen(id)}
              className="accent-(--brand)"
            />
            <span className="w-40 flex-none">
              <span className="block truncate">{title}</span>
              <span className="block truncate text-xs text-ink3">{[stage, ...tags].join(' · ')}</span>
            </span>
            <span className="min-w-0 flex-1 text-sm break-words text-ink2">{text}</span>
            <span className="flex-none text-xs text-ink3 tabular-nums">
              {t('table:usedTimes', { count: uses.get(id) ?? 0 })}
            </span>
          </label>
        );
      })}
    </li>
  );
}
